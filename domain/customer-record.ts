import type { CaseKey, HelpdeskName } from './case-key';
import type { CaseHead, CustomerRecord, KnownUser } from './customer';
import { termsOf } from './customer-terms';
import { emailKey, phoneKey, userKey } from './identity';
import type { CustomerReading } from './reading';
import { RECORD_LIMIT, weigh } from './weigh';

/** The newest cases come with their chain; older ones are only named. */
export const HEADS = 12;
/** Beyond this many cases the customer is found through the case's own record instead. */
const NAMED_CASES = 400;
/** E-mail addresses and phone numbers of one customer, over all accounts. */
export const ADDRESSES = 60;

/** A customer met for the first time. */
export function newCustomer(
  helpdesk: HelpdeskName,
  host: string,
  reading: CustomerReading,
  now: number,
): CustomerRecord {
  const key = userKey(helpdesk, host, reading.id);
  const nothing = { name: '', locale: null, emails: [], phones: [] };
  const user: KnownUser = { key, ...nothing, firstMetAt: now, knownSince: now, joined: null };
  const empty = { heads: [], olderCases: [], facts: [], apart: [] };
  return fitCustomer({ id: key, name: '', users: [user], keys: [], ...empty, knownSince: now, updatedAt: now });
}

/** The customer with what the helpdesk now says of one of the users. Addresses are added, never taken away. */
export function withReading(customer: CustomerRecord, key: string, reading: CustomerReading): CustomerRecord {
  const emails = reading.emails.map(emailKey).filter((email) => email !== null);
  return withUser(customer, key, (user) => {
    let room = ADDRESSES - customer.users.reduce((sum, one) => sum + one.emails.length + one.phones.length, 0);
    const added = (known: string[], more: string[], same: (address: string) => string | null) => {
      const there = new Set(known.map(same));
      const all = [...known];
      for (const address of more) {
        if (room <= 0 || there.has(same(address))) continue;
        there.add(same(address));
        all.push(address);
        room -= 1;
      }
      return all;
    };
    return {
      ...user,
      name: reading.name.trim().slice(0, 200) || user.name,
      locale: reading.locale ?? user.locale,
      emails: added(user.emails, emails, (email) => email),
      phones: added(
        user.phones,
        reading.phones.map((phone) => phone.trim()).filter((phone) => phoneKey(phone) !== null),
        phoneKey,
      ),
    };
  });
}

/** The customer with these heads of one user's cases put in place of what was known of the same cases. */
export function withHeads(
  customer: CustomerRecord,
  key: string,
  heads: readonly CaseHead[],
  now: number,
): CustomerRecord {
  const before = new Map(customer.heads.map((head) => [head.key, head]));
  const changed = new Set(heads.map((head) => head.key));
  const all = [
    ...customer.heads.filter((head) => !changed.has(head.key)),
    ...heads.map((head) => withKnownCommitments(head, before.get(head.key))),
  ];
  const olderCases = customer.olderCases.filter((one) => !changed.has(one));
  const since = Math.min(...heads.map((head) => head.contact.firstAt ?? head.createdAt));
  const told = withUser(customer, key, (user) => ({ ...user, knownSince: Math.min(user.knownSince, since) }));
  return fitCustomer({ ...told, heads: all, olderCases, updatedAt: now });
}

/** A case tells nothing of its commitments, which are kept apart from it: they stay as they were. */
export function withKnownCommitments(head: CaseHead, before: CaseHead | undefined): CaseHead {
  const commitments = head.commitments ?? before?.commitments;
  return commitments === undefined ? head : { ...head, commitments };
}

/** The customer without a case: it turned out to be somebody else's, or was forgotten. */
export function withoutCase(customer: CustomerRecord, key: CaseKey, now: number): CustomerRecord {
  return fitCustomer({
    ...customer,
    heads: customer.heads.filter((head) => head.key !== key),
    olderCases: customer.olderCases.filter((one) => one !== key),
    updatedAt: now,
  });
}

function withUser(customer: CustomerRecord, key: string, change: (user: KnownUser) => KnownUser): CustomerRecord {
  return { ...customer, users: customer.users.map((user) => (user.key === key ? change(user) : user)) };
}

/**
 * A customer in order: users as they were met, the first one's key for an id, newest heads first and as many as one record
 * holds, index terms to match. The same users, cases and facts make the same record, whatever happened before.
 */
export function fitCustomer(customer: CustomerRecord): CustomerRecord {
  const users = customer.users
    .toSorted((a, b) => a.firstMetAt - b.firstMetAt || (a.key < b.key ? -1 : 1))
    .map((user, index) => (index === 0 && user.joined !== null ? { ...user, joined: null } : user));
  const knownSince = Math.min(...users.map((user) => user.knownSince));
  const name = users.find((user) => user.name !== '')?.name ?? '';
  const ordered = { ...customer, id: users[0]?.key ?? customer.id, name, users, knownSince };
  const sorted = customer.heads.toSorted((a, b) => b.updatedAt - a.updatedAt || (a.key < b.key ? -1 : 1));
  let heads = sorted.slice(0, HEADS);
  let fitted = assemble(ordered, sorted, heads);
  while (heads.length > 1 && weigh(fitted) > RECORD_LIMIT) {
    heads = heads.slice(0, -1);
    fitted = assemble(ordered, sorted, heads);
  }
  return fitted;
}

function assemble(customer: CustomerRecord, sorted: readonly CaseHead[], heads: CaseHead[]): CustomerRecord {
  const left = sorted.slice(heads.length).map((head) => head.key);
  const whole = { ...customer, heads, olderCases: [...left, ...customer.olderCases].slice(0, NAMED_CASES) };
  return { ...whole, keys: termsOf(whole) };
}
