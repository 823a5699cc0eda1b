// Free of zod. Who is away today, and who stands in.
import type { Absence, Colleague } from './absence';
import type { AbsenceIndex } from './absence-index';
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
export function awayOn(absences: readonly Absence[] | AbsenceIndex, who: Colleague, day: string): Away | null {
  const { how, standIn, passed } = chainOn(absences, who, day);
  if (how === 'here') return null;
  const own = absencesOf(absences, who);
  return { until: lastDay(own, present(own, day)?.until ?? day), how, standIn, passed };
}

/** Somebody, their stand-in, that one's, and so on, as far as they are away; in a circle up to who is met again. */
interface Chain extends Pick<Away, 'standIn' | 'passed'> {
  how: Away['how'] | 'here';
  people: Colleague[];
}

/** Who is away on a day one after the other, from somebody on. `here`: they are not away at all. */
export function chainOn(absences: readonly Absence[] | AbsenceIndex, who: Colleague, day: string): Chain {
  const people = [who];
  const seen = new Set<string>();
  const chain = (how: Chain['how'], standIn: Colleague | null = null): Chain => {
    const until = standIn !== null || how === 'loop' ? -1 : undefined;
    return { how, people, standIn, passed: people.slice(1, until).map(({ name }) => name) };
  };
  for (;;) {
    const one = people.at(-1) ?? who;
    const absence = present(absencesOf(absences, one), day);
    if (absence === null) return seen.size === 0 ? chain('here') : chain('stand_in', one);
    if (seen.has(absence.id)) return chain('loop');
    seen.add(absence.id);
    if (absence.standIn === null) return chain(seen.size === 1 ? 'nobody' : 'away_too');
    people.push(absence.standIn);
  }
}

function absencesOf(absences: readonly Absence[] | AbsenceIndex, who: Colleague): readonly Absence[] {
  return 'of' in absences ? absences.of(who) : absences.filter((one) => isSame(one.who, who));
}

/** Of somebody's absences that overlap on a day, one with a stand-in; of those, the longest. */
function present(own: readonly Absence[], day: string): Absence | null {
  const there = own.filter(({ from, until }) => from <= day && day <= until);
  const withStandIn = there.filter(({ standIn }) => standIn !== null);
  const [first = null, ...others] = withStandIn.length > 0 ? withStandIn : there;
  return others.reduce((longest, one) => (longest && longest.until > one.until ? longest : one), first);
}

function lastDay(own: readonly Absence[], until: string): string {
  const inOrder = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.reduce((last, one) => (one.from <= dayAfter(last) && one.until > last ? one.until : last), until);
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
