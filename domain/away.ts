// Free of zod. Who is away today, and who stands in.
import type { Absence, Colleague } from './absence';
import { dayAfter } from './day';
import { sameAccount } from './identity';
import { nameKey } from './likeness';

/** What is known of somebody who is away. */
export interface Away {
  /** the last day of it, `2026-12-03`; one absence right after another is one */
  until: string;
  /**
   * `stand_in`: somebody who is here stands in; `nobody`: no one was named; `away_too`: whoever was named is away as well,
   * and no one stands in for the last of them; `loop`: all are away and stand in for each other
   */
  how: 'stand_in' | 'nobody' | 'away_too' | 'loop';
  standIn: Colleague | null;
  /** the stand-ins who are away as well, each standing in for the one before */
  passed: string[];
}

/**
 * Whether somebody is away on a day, until when, and who stands in: the stand-in's stand-in, and so on, while they are
 * away as well. Null when not away. @param day in the time zone of the agent who looks
 */
export function awayOn(absences: readonly Absence[], who: Colleague, day: string): Away | null {
  const present = absences.filter(({ from, until }) => from <= day && day <= until);
  let absence = absenceOf(present, who);
  if (absence === null) return null;
  const until = lastDay(absences, who, absence.until);
  const passed: string[] = [];
  const seen = new Set<string>();
  for (;;) {
    seen.add(absence.id);
    const { standIn } = absence;
    if (standIn === null) return { until, how: passed.length === 0 ? 'nobody' : 'away_too', standIn, passed };
    absence = absenceOf(present, standIn);
    if (absence === null) return { until, how: 'stand_in', standIn, passed };
    if (seen.has(absence.id)) return { until, how: 'loop', standIn: null, passed };
    passed.push(standIn.name);
  }
}

/** Of absences that overlap, one with a stand-in; of those, the longest. */
function absenceOf(absences: readonly Absence[], who: Colleague): Absence | null {
  const all = absences.filter((one) => isSame(one.who, who));
  const sorted = all.sort((a, b) => {
    const withStandIn = Number(b.standIn !== null) - Number(a.standIn !== null);
    return withStandIn || (a.until < b.until ? 1 : -1);
  });
  return sorted[0] ?? null;
}

function lastDay(absences: readonly Absence[], who: Colleague, until: string): string {
  const own = absences.filter((one) => isSame(one.who, who)).sort((a, b) => (a.from < b.from ? -1 : 1));
  return own.reduce((last, one) => (one.from <= dayAfter(last) && one.until > last ? one.until : last), until);
}

/** The same user of one account, or the same name as far as people spell it, unless one account says that they are two. */
export function isSame(one: Colleague, other: Colleague): boolean {
  if (one.users.some((user) => other.users.includes(user))) return true;
  if (one.users.some((user) => other.users.some((another) => sameAccount(user, another)))) return false;
  return folded(one.name) === folded(other.name);
}

/** A book's names are compared at every transfer: they are folded once. */
const foldedNames = new Map<string, string>();
const REMEMBERED = 5_000;

/** A name without what spellings differ in: case, accents, order and dashes do not matter. */
export function folded(name: string): string {
  let plain = foldedNames.get(name);
  if (plain === undefined) {
    plain = nameKey(name) ?? name.normalize('NFC').trim().toLowerCase();
    if (foldedNames.size >= REMEMBERED) foldedNames.clear();
    foldedNames.set(name, plain);
  }
  return plain;
}
