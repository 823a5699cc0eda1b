import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { CaseRecord } from '@/domain/case';
import { CustomerRecord } from '@/domain/customer';
import { StafettDatabase } from '@/services/db/database';
import { makeFrom, readDump, type Dump } from './dump';

const NAME = 'stafett-upgrade-2';
const Z = 'zendesk:acme.zendesk.com:user:700';
const OTHER = 'zendesk:annan.zendesk.com:user:9';

/** Version 1 knew one kind of customer with two users: the same e-mail at two accounts. The dump has none. */
function withTwoUsers(): Dump {
  const dump = readDump(1) as Dump;
  const rows = dump.rows as Record<string, Record<string, unknown>[]>;
  const customer = rows['customers']?.find((one) => one['id'] === Z) as Record<string, unknown>;
  customer['identities'] = [...(customer['identities'] as object[]), { kind: 'helpdesk', value: OTHER }];
  const [record] = rows['cases'] ?? [];
  rows['cases']?.push({ ...record, key: 'zendesk:annan.zendesk.com:1', host: 'annan.zendesk.com', ticketId: '1' });
  const [flag] = rows['flags'] ?? [];
  rows['flags']?.push({ ...flag, id: 'a2', caseKey: 'zendesk:annan.zendesk.com:1' });
  return dump;
}

it('a customer of version 1 who is a user of two accounts stays one, and each case gets the user of its account', async () => {
  await makeFrom(withTwoUsers(), NAME);
  const db = new StafettDatabase(NAME);
  await db.open();
  const customer = CustomerRecord.parse(await db.customers.get(Z));
  expect(customer.users.map((user) => [user.key, user.joined?.how])).toEqual([
    [Z, undefined],
    [OTHER, 'email'],
  ]);
  for (const user of customer.users) expect(user.emails).toContain('anna@exempel.se');
  const requester = async (key: string) => CaseRecord.parse(await db.cases.get(key)).requester;
  expect(await requester('zendesk:acme.zendesk.com:4711')).toBe(Z);
  expect(await requester('zendesk:annan.zendesk.com:1')).toBe(OTHER);
  expect([(await db.flags.get('a1'))?.requester, (await db.flags.get('a2'))?.requester]).toEqual([Z, OTHER]);
  expect((await db.commitments.toArray()).map((one) => one.requester)).toEqual([Z]);
  expect(customer.facts.map((fact) => fact.from)).toEqual([Z]);
  for (const user of [Z, OTHER]) expect(await db.customers.where('keys').equals(`user:${user}`).count()).toBe(1);
  db.close();
  await Dexie.delete(NAME);
});
