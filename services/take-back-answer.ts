import type { Hold } from '@/domain/hold';
import { answerCounts } from '@/domain/rule-figures';
import { countOn } from './count-up';
import { forgetAnswer } from './remember-answer';

/**
 * The agent has answered otherwise, and the first answer of this hold counts no more: it is neither remembered nor counted.
 * Inside the caller's transaction over cases and counters.
 */
export async function takeBackAnswer(hold: Hold): Promise<void> {
  const { answer, answeredAt, assessment } = hold;
  if (answer === null || answeredAt === null) return;
  await countOn(answeredAt, answerCounts(assessment, answer, -1));
  await forgetAnswer(hold);
}
