import { describe, expect, it } from 'vitest';
import { decisionFor, type Answer } from '@/domain/hold';
import { decisionUnkept } from '@/domain/unkept-answer';

const ANSWERS: Answer[] = [
  { kind: 'stay' },
  { kind: 'anyway', reason: 'asked' },
  { kind: 'keep', question: 'Var är paketet?' },
  { kind: 'brief', brief: 'Paketet är borta.' },
];

describe('an answer that could not be kept', () => {
  it('means what it would mean kept, or nothing at all', () => {
    for (const answer of ANSWERS) expect([decisionFor(answer), null]).toContain(decisionUnkept(answer));
  });

  it('counts where no words of the agent would be lost with it', () => {
    const counts = ANSWERS.filter((answer) => decisionUnkept(answer) !== null).map(({ kind }) => kind);
    expect(counts).toEqual(['stay', 'anyway']);
  });
});
