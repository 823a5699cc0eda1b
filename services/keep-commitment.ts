import type { Keeper } from '@/domain/commitment';
import { kept, reopened } from '@/domain/commitment-steps';
import { changeCommitment } from './change-commitment';

/** The agent has done what was promised. Once. @param now ms since 1970 */
export async function keepCommitment(id: string, by: Keeper, now: number): Promise<void> {
  await changeCommitment(id, (one) => (one.state === 'open' ? kept(one, by, now) : one));
}

/** It was not done, or not meant to be dropped, after all. */
export async function reopenCommitment(id: string, by: Keeper, now: number): Promise<void> {
  await changeCommitment(id, (one) => (one.state === 'open' ? one : reopened(one, by, now)));
}
