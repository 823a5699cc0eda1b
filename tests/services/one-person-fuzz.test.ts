import './fresh-database';
import { describe, expect, it } from 'vitest';
import { termsOf } from '@/domain/customer-terms';
import { CustomerRecord } from '@/domain/customer';
import { sameAccount } from '@/domain/identity';
import { areApart } from '@/domain/same-person';
import { addFact } from '@/services/change-facts';
import { db } from '@/services/db/database';
import { customerByUser } from '@/services/find-customer';
import { flagCase } from '@/services/flag-case';
import { joinCustomers } from '@/services/join-customers';
import { separateUsers } from '@/services/separate-users';
import { forgetApart, tellApart } from '@/services/tell-apart';
import { count } from '../counts';
import { MONDAY, seeded } from '../domain/a-ticket';
import { ME } from './setting';
import { FRESHDESK, keyOf, person, reads, together, ZENDESK } from './two-helpdesks';

const STEPS = 60;
const USERS = [ZENDESK, FRESHDESK].flatMap((account) => ['1', '2', '3', '4'].map((id) => ({ account, id })));
const EMAILS = ['anna@exempel.se', 'bo@exempel.se', 'cecilia@exempel.se', 'david@exempel.se', 'eva@exempel.se'];

type Undo = () => Promise<unknown>;

/** Who should be whom, by the rules as the product says them and nothing of how they are kept. */
class Expected {
  groups: Set<string>[] = [];
  emails = new Map<string, Set<string>>();
  apart = new Set<string>();

  of(user: string): Set<string> {
    return this.groups.find((group) => group.has(user)) as Set<string>;
  }
  pairs(one: Iterable<string>, other: Iterable<string>): string[] {
    return [...one].flatMap((a) => [...other].map((b) => [a, b].sort().join(' ')));
  }
  areApart(one: Set<string>, other: Set<string>): boolean {
    return this.pairs(one, other).some((pair) => this.apart.has(pair));
  }
  read(user: string, emails: string[]): void {
    if (!this.emails.has(user)) {
      this.emails.set(user, new Set());
      this.groups.push(new Set([user]));
    }
    const mine = this.emails.get(user) as Set<string>;
    emails.forEach((email) => mine.add(email));
    const group = this.of(user);
    const has = (one: string) => [...(this.emails.get(one) ?? [])].some((email) => mine.has(email));
    const alike = this.groups.filter((other) => other !== group && [...other].some(has));
    const [only] = alike;
    if (alike.length !== 1 || only === undefined) return;
    const clash = [...group].some((a) => [...only].some((b) => sameAccount(a, b)));
    if (!clash && !this.areApart(group, only)) this.join(group, only);
  }
  join(one: Set<string>, other: Set<string>): void {
    this.pairs(one, other).forEach((pair) => this.apart.delete(pair));
    this.groups = [...this.groups.filter((group) => group !== one && group !== other), new Set([...one, ...other])];
  }
  split(users: Iterable<string>, remember: boolean): void {
    const out = new Set(users);
    const [first] = out;
    const group = this.of(first as string);
    const rest = new Set([...group].filter((user) => !out.has(user)));
    this.groups = [...this.groups.filter((one) => one !== group), out, rest];
    if (remember) this.pairs(out, rest).forEach((pair) => this.apart.add(pair));
  }
  all(): string[][] {
    return this.groups.map((group) => [...group].sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  }
}

/** What must hold whatever happened. @param facts ids of all that were ever added */
async function check(expected: Expected, facts: Set<string>): Promise<void> {
  expect(await together()).toEqual(expected.all());
  const [customers, cases, flags] = await Promise.all([db.customers.toArray(), db.cases.toArray(), db.flags.toArray()]);
  const named = customers.flatMap((customer) => [...customer.heads.map((head) => head.key), ...customer.olderCases]);
  expect(named.sort()).toEqual(cases.map((record) => record.key).sort());
  for (const record of cases) {
    const having = customers.filter((customer) => customer.users.some((user) => user.key === record.requester));
    expect(having).toHaveLength(1);
    expect(having[0]?.keys).toContain(`case:${record.key}`);
  }
  for (const customer of customers) {
    expect(CustomerRecord.parse(customer)).toEqual(customer);
    expect(customer.id).toBe(customer.users[0]?.key);
    expect([...customer.keys].sort()).toEqual(termsOf(customer).sort());
    expect(customer.users.map((user) => user.joined === null)).toEqual(customer.users.map((_, n) => n === 0));
    for (const { user, from } of customer.apart) {
      expect(customer.users.map((one) => one.key)).toContain(user);
      expect((await customerByUser(from))?.apart).toContainEqual({ user: from, from: user });
    }
  }
  expect(customers.flatMap((customer) => customer.facts.map((fact) => fact.id)).sort()).toEqual([...facts].sort());
  for (const flag of flags) expect(flag.requester).toBe(cases.find((record) => record.key === flag.caseKey)?.requester);
}

/** Everything about who is who, without the times at which that was found out. */
async function whoIsWho() {
  const customers = await db.customers.toArray();
  return customers.map(({ updatedAt: _at, keys, heads, olderCases, apart, users, ...rest }) => ({
    ...rest,
    users: users.map(({ joined, ...user }) => ({ ...user, joined: joined?.how ?? null })),
    keys: [...keys].sort(),
    cases: [...heads.map((head) => head.key), ...olderCases].sort(),
    apart: apart.map(({ user, from }) => `${user} ${from}`).sort(),
  }));
}

async function live(seed: number): Promise<Record<string, number>> {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const expected = new Expected();
  const facts = new Set<string>();
  const did: Record<string, number> = {};
  const said = (what: string) => (did[what] = (did[what] ?? 0) + 1);
  let now = MONDAY;

  /** Done, and half of the time taken back at once: then all is as it was. */
  const undoable = async (what: string, model: () => void, undo: Undo, back: () => void, before: unknown) => {
    said(what);
    model();
    if (below(2) === 0) return;
    await check(expected, facts);
    await undo();
    back();
    said(`${what}, undone`);
    expect(await whoIsWho()).toEqual(before);
  };

  for (let step = 0; step < STEPS; step += 1) {
    now += 1000;
    const met = [...expected.emails.keys()];
    const what = met.length < 2 ? 0 : below(10);
    const before = await whoIsWho();
    if (what < 5) {
      const { account, id } = pick(USERS);
      const emails = below(3) === 0 ? [] : [pick(EMAILS)];
      // The same tickets again and again: now and then with another requester.
      await reads(account, String(1 + below(6)), person(id, `Kund ${id}`, { emails }), now);
      expected.read(keyOf(account, id), emails);
      said('read');
    } else if (what === 5) {
      const fact = { id: `f${step}`, text: `Fakta ${step}`, until: '2027-01-01', from: pick(met) };
      await addFact(pick(met), fact, now);
      facts.add(fact.id);
    } else if (what === 6) {
      const record = pick(await db.cases.toArray());
      const department = { id: 'product', tag: 'stafett_product' };
      await flagCase({ caseKey: record.key, requester: record.requester, department, by: ME }, `a${step}`, now);
    } else if (what === 7) {
      const [one, other] = [pick(met), pick(met)];
      const groups = [expected.of(one), expected.of(other)] as const;
      const apart = expected.areApart(...groups);
      const joined = await joinCustomers(one, other, 'agent', now);
      expect(joined === null).toBe(groups[0] === groups[1]);
      if (joined === null) continue;
      const came = joined.came;
      if (apart) {
        said('joined though apart');
        expected.join(...groups);
        expect(joined.wereApart).toBe(true);
        continue;
      }
      await undoable(
        'joined',
        () => expected.join(...groups),
        () => separateUsers(came, joined.wereApart, now),
        () => expected.split(came, false),
        before,
      );
    } else if (what === 8) {
      const user = pick(met);
      const group = expected.of(user);
      const separated = await separateUsers([user], true, now);
      expect(separated === null).toBe(group.size === 1);
      if (separated === null) continue;
      const { one, other, how } = separated;
      await undoable(
        'split',
        () => expected.split([user], true),
        () => joinCustomers(one, other, how, now),
        () => expected.join(expected.of(one), expected.of(other)),
        before,
      );
    } else {
      const [one, other] = [pick(met), pick(met)];
      const groups = [expected.of(one), expected.of(other)] as const;
      if (groups[0] === groups[1] || expected.areApart(...groups)) continue;
      expect(await tellApart(one, other)).toBe(true);
      const pairs = expected.pairs(...groups);
      await undoable(
        'told apart',
        () => pairs.forEach((pair) => expected.apart.add(pair)),
        () => forgetApart(one, other),
        () => pairs.forEach((pair) => expected.apart.delete(pair)),
        before,
      );
    }
    await check(expected, facts);
  }
  for (const one of await db.customers.toArray())
    for (const other of await db.customers.toArray())
      expect(areApart(one, other)).toBe(expected.areApart(expected.of(one.id), expected.of(other.id)));
  return did;
}

describe('whatever is read, joined, split and undone over two helpdesks', () => {
  const all: Record<string, number> = {};

  it.each(Array.from({ length: count('personSequences') }, (_, n) => n + 1))(
    'sequence %i: every case has one customer, nobody and nothing is lost, and undo restores',
    async (seed) => {
      for (const [what, times] of Object.entries(await live(seed))) all[what] = (all[what] ?? 0) + times;
    },
  );

  it('everything that can happen has happened', () => {
    expect(Object.keys(all).sort()).toEqual(
      [
        'joined',
        'joined though apart',
        'joined, undone',
        'read',
        'split',
        'split, undone',
        'told apart',
        'told apart, undone',
      ].sort(),
    );
  });
});
