import type { Keeper } from '@/domain/commitment';
import { moved } from '@/domain/commitment-steps';
import { changeCommitment } from './change-commitment';

/** The agent has promised another time, and says why. Throws when no reason is given. @param to ms since 1970 */
export async function moveCommitment(id: string, to: number, why: string, by: Keeper, now: number): Promise<void> {
  await changeCommitment(id, (one) => (one.state === 'open' && one.dueAt !== to ? moved(one, to, why, by, now) : one));
}
