// Free of zod. What a transfer has in common with others.
import { placeOf, type Holder } from '../holder';
import type { Handover } from '../transfer';

/** What is known of a transfer when it is made. Departments, never persons. */
export interface Traits {
  /** the places (see holder.ts) that send and receive, and where the case began */
  sender: string;
  receiver: string;
  first: string;
  /** this is the case's nth transfer */
  nth: number;
  /** turns that the receiver has had with the case before */
  held: number;
  /** what the case is about: tags, type, form; as the helpdesk spells them */
  matter: readonly string[];
}

/** From here on it makes no difference how many: the numbers of each would be too few to say anything. */
const MANY = 5;

/**
 * The traits of a transfer that is about to be made. Null where nobody had the case, or nobody gets it.
 * @param before the case's changes of hands until then, oldest first
 */
export function traitsOf(
  before: readonly Handover[],
  { from, to }: { from: Holder; to: Holder },
  matter: readonly string[],
): Traits | null {
  const sender = placeOf(from);
  const receiver = placeOf(to);
  if (sender === null || receiver === null) return null;
  const turns = turnsOf(before);
  return {
    sender,
    receiver,
    first: turns[0] ?? sender,
    nth: Math.min(MANY, before.filter((one) => one.kind === 'transfer').length + 1),
    held: Math.min(MANY, turns.filter((place) => place === receiver).length),
    matter,
  };
}

/** The places in the order they had the case. */
function turnsOf(handovers: readonly Handover[]): string[] {
  const turns: string[] = [];
  for (const place of [handovers[0]?.from, ...handovers.map(({ to }) => to)].map((one) => one && placeOf(one))) {
    if (place != null && place !== turns.at(-1)) turns.push(place);
  }
  return turns;
}
