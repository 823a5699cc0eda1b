import type { Keeper } from '@/domain/commitment';
import { dropped } from '@/domain/commitment-steps';
import { changeCommitment } from './change-commitment';

/** The agent says that nothing was promised after all: it was written by mistake, or for another case. */
export async function dropCommitment(id: string, by: Keeper, now: number): Promise<void> {
  await changeCommitment(id, (one) => (one.state === 'open' ? dropped(one, by, now) : one));
}
