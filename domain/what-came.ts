import { isFinished } from './attention';
import type { CaseRecord } from './case';
import { passesCaseOn } from './decision';
import type { Hold } from './hold';
import type { Came } from './rule-figures';

/**
 * What became of the case after a stop that was answered: passed on again, by whoever has it then, or finished without.
 * The transfer that the answer itself made does not count. Null while it is not known: the case is still open, or the
 * transfer has not been seen in its history.
 * @param whole with all its handovers, oldest first
 */
export function whatCame(hold: Hold, whole: CaseRecord): keyof Came | null {
  const { answer, answeredAt, handoverId } = hold;
  if (answer === null || answeredAt === null || hold.fate === 'failed-open') return null;
  const transfers = whole.handovers.filter((one) => one.kind === 'transfer');
  const own = handoverId === null ? undefined : transfers.find((one) => one.id === handoverId);
  if (own === undefined && passesCaseOn(answer)) return null;
  const bounced = own === undefined ? transfers.some((one) => one.at > answeredAt) : own.bounced;
  if (bounced) return 'bounced';
  return isFinished(whole.status) && whole.state === 'live' ? 'stayed' : null;
}
