import { folded } from '@/domain/away';
import { sameAccount, userKey } from '@/domain/identity';
import type { CaseRecord } from '@/domain/case';
import { db } from './db/database';
import { readBook } from './read-book';

/** So many of the newest cases tell who works here now. */
const CASES = 400;

/** A colleague by name, with the users that it has in helpdesks; none where one account has two of that name. */
export interface KnownColleague {
  name: string;
  users: string[];
  /** what tells this one from another of the same name in one account: the group whose case they had */
  apart?: string;
}

/** Colleagues whom this browser has met: in the book, signed in here, or holding one of the newest cases. By name. */
export async function knownColleagues(): Promise<KnownColleague[]> {
  const [book, accounts, cases] = await Promise.all([
    readBook(),
    db.accounts.toArray(),
    db.cases.orderBy('updatedAt').reverse().limit(CASES).toArray(),
  ]);
  const met = new Meetings();
  for (const { who, standIn } of book.absences) for (const one of [who, standIn]) if (one) met.add(one.name, one.users);
  for (const { manager, standIn } of book.duties)
    for (const one of [manager, standIn]) if (one) met.add(one.name, one.users);
  for (const { helpdesk, host, me } of accounts) if (me) met.add(me.name, [userKey(helpdesk, host, me.id)]);
  for (const { helpdesk, host, holder, handovers } of cases) {
    const holders: CaseRecord['holder'][] = [holder, ...handovers.flatMap(({ from, to }) => [from, to])];
    for (const { agentId, agentName, groupName } of holders) {
      if (agentId !== null && agentName !== null) met.add(agentName, [userKey(helpdesk, host, agentId)], groupName);
    }
  }
  return met.all();
}

/** Spellings of one name are one colleague, until one account has two users under it: then each of these is one as well. */
class Meetings {
  private readonly byName = new Map<string, { name: string; users: Set<string> }>();
  private readonly groups = new Map<string, string>();

  /** @param group that they had a case in, the newest first */
  add(name: string, users: readonly string[], group: string | null = null): void {
    const shown = name.trim().slice(0, 80);
    if (shown === '') return;
    const key = folded(shown);
    const known = this.byName.get(key) ?? { name: shown, users: new Set<string>() };
    for (const user of users) {
      known.users.add(user);
      if (group !== null && !this.groups.has(user)) this.groups.set(user, group);
    }
    this.byName.set(key, known);
  }

  all(): KnownColleague[] {
    return [...this.byName.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ name, users }) => {
        const all = [...users];
        const twice = all.filter((user) => all.some((other) => other !== user && sameAccount(user, other)));
        if (twice.length === 0) return [{ name, users: all.slice(0, 20) }];
        const apart = twice.map((user) => ({ name, users: [user], apart: this.apart(user, twice) }));
        return [{ name, users: [] }, ...apart.sort((one, other) => one.apart.localeCompare(other.apart))];
      });
  }

  /** The group, and where that tells nothing the user's own number. */
  private apart(user: string, among: readonly string[]): string {
    const group = this.groups.get(user);
    const isAlone = among.every((other) => other === user || this.groups.get(other) !== group);
    const id = user.slice(user.lastIndexOf(':') + 1);
    return group === undefined ? id : isAlone ? group : `${group}, ${id}`;
  }
}
