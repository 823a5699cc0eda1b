import './jitless';
import * as z from 'zod/mini';
import type { PlannedChange } from './change';
import { fnv1a } from './fnv1a';
import { placeOf } from './holder';
import { mayStop, WINDOW, type PastTransfer } from './stop-budget';

/**
 * One agent's last transfers, as far as the interruption budget goes, oldest first and packed. No case is named in it, so
 * that nothing is left of a customer who is erased.
 */
export const StopLedger = z.object({
  /** whose, see `ledgerId` */
  id: z.string(),
  /** which transfer, as 32 bits: see `transferMark` */
  marks: z.instanceof(Uint32Array),
  /** how strong what could have stopped it was, 0..1 */
  strengths: z.instanceof(Float64Array),
  /** 1: it was stopped */
  stopped: z.instanceof(Uint8Array),
  /** ms since 1970 */
  updatedAt: z.number(),
});
export type StopLedger = z.infer<typeof StopLedger>;

/**
 * Whose interruptions these are: a person's, in all accounts that they work in here. The accounts know a person by ids of
 * their own, so it is the name that tells; where there is none, the id of the account and of the agent in it.
 */
export function ledgerId(agent: { id: string; name: string }, account: string): string {
  const name = agent.name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return name === '' ? `${account}:${agent.id}` : `agent:${name}`;
}

/** The same as long as it is the same transfer: tried again after the agent kept the case, or after the save failed. */
export function transferMark({ caseKey, from, to }: PlannedChange, nth: number): number {
  return fnv1a(JSON.stringify([caseKey, nth, placeOf(from), placeOf(to)]));
}

/**
 * Whether this transfer may be stopped: decided once. One that was stopped may be stopped again when it is tried again, and
 * one that was let through goes through. @param ledger undefined: the agent's first
 */
export function mayStopNow(ledger: StopLedger | undefined, mark: number, strength: number, budget: number): boolean {
  const place = ledger?.marks.lastIndexOf(mark) ?? -1;
  return place < 0 ? mayStop(pastOf(ledger), strength, budget) : ledger?.stopped[place] === 1;
}

/** The ledger with this transfer in it. One that is there already stays as it was decided. */
export function withTransfer(
  ledger: StopLedger | undefined,
  id: string,
  mark: number,
  { strength, stopped }: PastTransfer,
  now: number,
): StopLedger {
  if (ledger?.marks.includes(mark)) return ledger;
  return {
    id,
    marks: Uint32Array.from([...(ledger?.marks ?? []), mark].slice(-WINDOW)),
    strengths: Float64Array.from([...(ledger?.strengths ?? []), strength].slice(-WINDOW)),
    stopped: Uint8Array.from([...(ledger?.stopped ?? []), stopped ? 1 : 0].slice(-WINDOW)),
    updatedAt: now,
  };
}

function pastOf(ledger: StopLedger | undefined): PastTransfer[] {
  return [...(ledger?.strengths ?? [])].map((strength, index) => ({ strength, stopped: ledger?.stopped[index] === 1 }));
}
