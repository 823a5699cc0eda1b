// Free of zod: the panel's first paint needs it.
import type { Keeper } from './commitment';
import type { ManagerAsk } from './manager-ask';

/** As many asks of one case, and as many calls of one ask, as are kept: the newest. */
const ASKS = 10;
const CALLS = 20;

type Asks = readonly ManagerAsk[] | undefined;

/** The one that nobody has closed; null when there is none. */
export function openAsk(asks: Asks): ManagerAsk | null {
  return asks?.findLast((ask) => ask.closed === null) ?? null;
}

/** A manager has taken the call. */
export function isMet(ask: ManagerAsk): boolean {
  return ask.calls.some((call) => call.taken);
}

/** The customer asks for a manager. One that is open already stays as it is. */
export function withAsk(asks: Asks, by: Keeper, departmentId: string | null, at: number): ManagerAsk[] {
  if (openAsk(asks) !== null) return [...(asks ?? [])];
  return [...(asks ?? []), { at, by, departmentId, calls: [], closed: null }].slice(-ASKS);
}

/** Clicked by mistake: the open one goes as if it had never been, unless somebody has called. */
export function withoutAsk(asks: Asks): ManagerAsk[] {
  return (asks ?? []).filter((ask) => ask.closed !== null || ask.calls.length > 0);
}

/** Somebody tried to reach the manager, who took the call or did not. */
export function withCall(asks: Asks, call: ManagerAsk['calls'][number]): ManagerAsk[] {
  const open = openAsk(asks);
  return (asks ?? []).map((ask) => (ask === open ? { ...ask, calls: [...ask.calls, call].slice(-CALLS) } : ask));
}

export function withoutOpenAsk(asks: Asks, by: Keeper, at: number): ManagerAsk[] {
  const open = openAsk(asks);
  return (asks ?? []).map((ask) => (ask === open ? { ...ask, closed: { at, by } } : ask));
}
