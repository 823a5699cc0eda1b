// Which customers are one person, and how one becomes two again. Free of zod.
import type { CaseKey } from './case-key';
import type { CaseHead, CustomerRecord, KnownUser } from './customer';
import { ADDRESSES, fitCustomer, withKnownCommitments } from './customer-record';
import { sameAccount } from './identity';
import { RECORD_LIMIT, weigh } from './weigh';

/** More would be a sign that a shared address was taken for a person. */
const USERS = 20;
/** Answers "not the same" that one customer remembers. */
const APART = 200;

export type JoinedBy = NonNullable<KnownUser['joined']>['how'];

/**
 * Whether an agent has said that these two are not the same, of any of their users. Either remembers it: one of them may
 * have been forgotten with its last case, and met again.
 */
export function areApart(one: CustomerRecord, other: CustomerRecord): boolean {
  return isNot(one, other) || isNot(other, one);
}

function isNot({ apart }: CustomerRecord, { users }: CustomerRecord): boolean {
  return apart.some((pair) => users.some((user) => user.key === pair.from));
}

/** Whether making one of them would make two users of one account one person. The helpdesk itself says they are two. */
export function shareAccount(one: CustomerRecord, other: CustomerRecord): boolean {
  return one.users.some((mine) => other.users.some((theirs) => sameAccount(mine.key, theirs.key)));
}

/**
 * The one customer who surely is the same person, without anybody being asked: has the same exact address, and no one else
 * has it; is no other user of the same account; and no agent has said that they are two.
 *
 * @param alike everybody else who has one of the customer's exact addresses
 */
export function surelySame(customer: CustomerRecord, alike: readonly CustomerRecord[]): CustomerRecord | null {
  const [only, second] = alike;
  if (only === undefined || second !== undefined) return null;
  return shareAccount(customer, only) || areApart(customer, only) ? null : only;
}

/**
 * One customer of two: all users, cases and facts of both. Null when they are too much for one record; the same customer
 * when they are one already. @param now when it was found, ms since 1970
 */
export function joined(one: CustomerRecord, other: CustomerRecord, how: JoinedBy, now: number): CustomerRecord | null {
  if (one.id === other.id) return one;
  const [first, second] = isOlder(one, other) ? [one, other] : [other, one];
  const came = second.users.map((user) => (user.joined === null ? { ...user, joined: { how, at: now } } : user));
  const users = [...first.users, ...came];
  const keys = new Set(users.map((user) => user.key));
  const addresses = users.reduce((sum, user) => sum + user.emails.length + user.phones.length, 0);
  const apart = [...first.apart, ...second.apart].filter((pair) => !keys.has(pair.from));
  if (users.length > USERS || addresses > ADDRESSES || apart.length > APART) return null;
  const whole = fitCustomer({
    ...first,
    users,
    apart,
    heads: [...first.heads, ...second.heads],
    olderCases: [...first.olderCases, ...second.olderCases],
    facts: [...first.facts, ...second.facts].toSorted((a, b) => a.addedAt - b.addedAt),
    ...laterFlag(first, second),
    updatedAt: Math.max(first.updatedAt, second.updatedAt),
  });
  return weigh(whole) > RECORD_LIMIT ? null : whole;
}

/** What was proposed of either is not proposed again of both. */
function laterFlag(one: CustomerRecord, other: CustomerRecord): Pick<CustomerRecord, 'earlyFlag'> {
  const [a, b] = [one.earlyFlag, other.earlyFlag];
  const later = a === undefined || (b !== undefined && b.at > a.at) ? b : a;
  return later === undefined ? {} : { earlyFlag: later };
}

function isOlder(one: CustomerRecord, other: CustomerRecord): boolean {
  const [a, b] = [one.users[0], other.users[0]];
  if (a === undefined || b === undefined) return a !== undefined;
  return a.firstMetAt - b.firstMetAt < 0 || (a.firstMetAt === b.firstMetAt && a.key < b.key);
}

/** The cases of some users: heads of the newest, names of the others. */
export interface OwnCases {
  heads: CaseHead[];
  olderCases: CaseKey[];
}

/** A customer of some of this customer's users, with what is theirs. @param cases of these users */
export function partOf(customer: CustomerRecord, users: ReadonlySet<string>, cases: OwnCases): CustomerRecord {
  const before = new Map(customer.heads.map((head) => [head.key, head]));
  return fitCustomer({
    ...customer,
    ...cases,
    heads: cases.heads.map((head) => withKnownCommitments(head, before.get(head.key))),
    users: customer.users.filter((user) => users.has(user.key)),
    apart: customer.apart.filter((pair) => users.has(pair.user)),
    facts: customer.facts.filter((fact) => users.has(fact.from)),
  });
}

/** Both customers, remembering that they are two: no reading makes one of them again. */
export function toldApart(one: CustomerRecord, other: CustomerRecord): [CustomerRecord, CustomerRecord] {
  return [notAlso(one, other), notAlso(other, one)];
}

function notAlso(customer: CustomerRecord, other: CustomerRecord): CustomerRecord {
  const pairs = customer.users.flatMap((mine) => other.users.map(({ key }) => ({ user: mine.key, from: key })));
  const known = new Set(customer.apart.map((pair) => `${pair.user} ${pair.from}`));
  const more = pairs.filter((pair) => !known.has(`${pair.user} ${pair.from}`));
  return fitCustomer({ ...customer, apart: [...customer.apart, ...more].slice(-APART) });
}

/** The customer without what was said of being somebody else than these users. */
export function notApartFrom(customer: CustomerRecord, users: ReadonlySet<string>): CustomerRecord {
  if (!customer.apart.some((pair) => users.has(pair.from))) return customer;
  return fitCustomer({ ...customer, apart: customer.apart.filter((pair) => !users.has(pair.from)) });
}
