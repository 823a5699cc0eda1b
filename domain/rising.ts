// Free of zod.
import { DAY } from './attention';
import { dayOf } from './day';
import type { EarlyFlag, Rise } from './early-flag';

/** What is held against the past, and how far back the past goes, in days. */
const CONTACTS = { within: 14, past: 180, least: 4 } as const;
const COMPLAINTS = { within: 90, past: 360, least: 2 } as const;
/** Who has been known for fewer days before that has no past of their own. */
const KNOWN = 28;
/** So unlikely must it be that the days were as busy as before and this is chance. */
const CHANCE = 0.01;
/** A call that was proposed is not proposed again for this long; unanswered, it is shown for SHOWN days. */
const AGAIN = 180 * DAY;
const SHOWN = 30 * DAY;

export interface Past {
  /** the customer's own messages and calls over all cases, ms since 1970, in any order */
  contacts: readonly number[];
  /** since when each of the complaints is one */
  complaints: readonly number[];
  /** the earliest that is known of the customer */
  knownSince: number;
}

/**
 * Whether this customer gets in touch more than their own past makes one expect; complaints before contacts. Contacts are
 * counted as days with one: five messages in one chat are one need. Null: no, or there is no past to compare with.
 */
export function risingOf({ contacts, complaints, knownSince }: Past, now: number): Rise | null {
  return (
    risen('complaints', COMPLAINTS, complaints, knownSince, now) ??
    risen('contacts', CONTACTS, contacts, knownSince, now)
  );
}

/** Whether a rise is to be proposed now: one call, once. */
export function mayPropose(known: EarlyFlag | undefined, now: number): boolean {
  return known === undefined || now - known.at >= AGAIN;
}

/** What the panel shows of it: until the agent has answered, or it is old. */
export function shownRise(flag: EarlyFlag | undefined, now: number): Rise | null {
  return flag !== undefined && flag.answer === null && now - flag.at < SHOWN ? flag.rise : null;
}

function risen(
  what: Rise['what'],
  { within, past, least }: { within: number; past: number; least: number },
  times: readonly number[],
  knownSince: number,
  now: number,
): Rise | null {
  const start = now - within * DAY;
  const pastDays = Math.min(past, (start - knownSince) / DAY);
  if (pastDays < KNOWN) return null;
  const count = daysWith(times.filter((at) => at > start && at <= now));
  const before = daysWith(times.filter((at) => at <= start && at >= start - pastDays * DAY));
  if (count < least || chanceOf(count, before, within / (within + pastDays)) >= CHANCE) return null;
  return { what, count, within, before, past: Math.round(pastDays) };
}

function daysWith(times: readonly number[]): number {
  return new Set(times.map(dayOf)).size;
}

/**
 * How likely `count` or more of all would fall into the last days if nothing had changed: the upper tail of a binomial,
 * which is the exact comparison of two Poisson rates (Przyborowski and Wilenski 1940). @param share of the days, 0..1
 */
export function chanceOf(count: number, before: number, share: number): number {
  const all = count + before;
  let tail = 0;
  let term = (1 - share) ** all;
  for (let k = 0; k <= all; k += 1) {
    if (k >= count) tail += term;
    term *= ((all - k) / (k + 1)) * (share / (1 - share));
  }
  return tail;
}
