// Free of zod.
import type { Absence, Colleague } from './absence';
import { folded, isSame } from './away';

/** A book's absences by who is away, for a page that asks about each of them: looked up, not looked for. */
export class AbsenceIndex {
  private readonly byName = new Map<string, Absence[]>();
  private readonly byUser = new Map<string, Absence[]>();

  private readonly places: ReadonlyMap<Absence, number>;

  constructor(absences: readonly Absence[]) {
    this.places = new Map(absences.map((absence, place) => [absence, place]));
    for (const absence of absences) {
      add(this.byName, folded(absence.who.name), absence);
      for (const user of new Set(absence.who.users)) add(this.byUser, user, absence);
    }
  }

  /** The absences of somebody, as `isSame` knows people, in the book's order. */
  of(who: Colleague): Absence[] {
    const named = this.byName.get(folded(who.name)) ?? [];
    const met = new Set([...named, ...who.users.flatMap((user) => this.byUser.get(user) ?? [])]);
    const theirs = [...met].filter((one) => isSame(one.who, who));
    return theirs.sort((one, other) => (this.places.get(one) ?? 0) - (this.places.get(other) ?? 0));
  }
}

function add(to: Map<string, Absence[]>, key: string, absence: Absence): void {
  const there = to.get(key);
  if (there) there.push(absence);
  else to.set(key, [absence]);
}
