import { ledgerId } from '@/domain/stop-ledger';
import { db } from '@/services/db/database';
import { HOST, ME } from './setting';

/** The agent has made twenty transfers and been stopped at one: past the first ten, it is the budget that decides. */
export async function stoppedOnceInTwenty(now: number): Promise<void> {
  await db.ledgers.put({
    id: ledgerId(ME, HOST),
    marks: Uint32Array.from({ length: 20 }, (_, nth) => nth),
    strengths: Float64Array.from({ length: 20 }, (_, nth) => (nth === 0 ? 0.1 : 0)),
    stopped: Uint8Array.from({ length: 20 }, (_, nth) => (nth === 0 ? 1 : 0)),
    updatedAt: now,
  });
}
