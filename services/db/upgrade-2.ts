import type { Transaction } from 'dexie';
import type { CaseRecord } from '@/domain/case';
import { caseRef } from '@/domain/case-key';
import type { CustomerFact, CustomerRecord, KnownUser } from '@/domain/customer';
import { termsOf } from '@/domain/customer-terms';
import { sameAccount, userKey } from '@/domain/identity';

/** As version 1 had them. */
interface Customer1 extends Omit<CustomerRecord, 'users' | 'apart' | 'facts'> {
  identities: { kind: 'email' | 'phone' | 'helpdesk'; value: string }[];
  locale: string | null;
  facts: Omit<CustomerFact, 'from'>[];
  firstMetAt: number;
}
interface Case1 extends Omit<CaseRecord, 'requester'> {
  customerId: string | null;
}
interface OfCase1 {
  caseKey: CaseRecord['key'];
  customerId: string | null;
}

/**
 * Version 1 had one list of identities for a customer, and cases, flags and commitments that belonged to the customer.
 * Every user gets all of the customer's addresses: version 1 made one customer of two users only when they had the same.
 */
export async function casesBelongToUsers(upgrade: Transaction): Promise<void> {
  const usersOf = new Map<string, string[]>();
  const requester = (customerId: string | null, caseKey: CaseRecord['key']): string | null => {
    const users = usersOf.get(customerId ?? '') ?? [];
    return users.find((user) => sameAccount(user, caseKey)) ?? customerId;
  };
  await change<Customer1, CustomerRecord>(upgrade, 'customers', (old) => {
    const customer = withUsers(old);
    usersOf.set(
      old.id,
      customer.users.map((user) => user.key),
    );
    return customer;
  });
  await change<Case1, CaseRecord>(upgrade, 'cases', ({ customerId, ...old }) => {
    const { helpdesk, host } = caseRef(old.key);
    // Version 1 knew the requester of every case that it kept.
    return { ...old, requester: requester(customerId, old.key) ?? userKey(helpdesk, host, '0') };
  });
  for (const table of ['flags', 'commitments']) {
    await change<OfCase1, object>(upgrade, table, ({ customerId, ...old }) => ({
      ...old,
      requester: requester(customerId, old.caseKey),
    }));
  }
}

function change<Before, After>(upgrade: Transaction, table: string, how: (before: Before) => After): Promise<number> {
  const all = upgrade.table<Before>(table).toCollection();
  return all.modify((before, at) => {
    (at as { value: unknown }).value = how(before);
  });
}

function withUsers({ identities, locale, firstMetAt, ...old }: Customer1): CustomerRecord {
  const values = (kind: string) => identities.filter((one) => one.kind === kind).map((one) => one.value);
  const users = values('helpdesk').map((key, place): KnownUser => ({
    ...{ key, name: old.name, locale },
    ...{ emails: values('email'), phones: values('phone') },
    // In the order in which they came.
    firstMetAt: firstMetAt + place,
    knownSince: old.knownSince,
    joined: place === 0 ? null : { how: 'email', at: firstMetAt },
  }));
  const whole = { ...old, users, apart: [], facts: old.facts.map((fact) => ({ ...fact, from: old.id })) };
  return { ...whole, keys: termsOf(whole) };
}
