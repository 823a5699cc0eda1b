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
    for (const { agentId, agentName } of holders) {
      if (agentId !== null && agentName !== null) met.add(agentName, [userKey(helpdesk, host, agentId)]);
    }
  }
  return met.all();
}

/** Spellings of one name are one colleague, until one account has two users under it. */
class Meetings {
  private readonly byName = new Map<string, { name: string; users: Set<string> }>();

  add(name: string, users: readonly string[]): void {
    const shown = name.trim().slice(0, 80);
    if (shown === '') return;
    const key = folded(shown);
    const known = this.byName.get(key) ?? { name: shown, users: new Set<string>() };
    for (const user of users) known.users.add(user);
    this.byName.set(key, known);
  }

  all(): KnownColleague[] {
    return [...this.byName.values()]
      .map(({ name, users }) => ({ name, users: areOnePerson([...users]) ? [...users].slice(0, 20) : [] }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }
}

function areOnePerson(users: readonly string[]): boolean {
  return users.every((user, index) => users.findIndex((other) => sameAccount(user, other)) === index);
}
