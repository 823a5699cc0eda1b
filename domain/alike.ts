// Free of zod. Who else may be this customer, and why.
import type { HelpdeskName } from './case-key';
import type { CustomerRecord, KnownUser } from './customer';
import { accountOfUser } from './identity';
import { companyDomain, localKey, nameKey, phoneTail } from './likeness';
import { sameByEmail, sameByPhone } from './person-proof';
import { areApart, shareAccount, surelySame, type JoinedBy } from './same-person';

/**
 * Why two may be one, the surest first. `email`, `phone`: exactly the same, but something speaks against it (two users of
 * one account, several who have it, another name, a mailbox of many); `digits`: numbers end alike, and a country is not known; `local`: the
 * same before the @.
 */
export const ALIKE_BY = ['email', 'phone', 'digits', 'name-company', 'name', 'local'] as const;
export type AlikeBy = (typeof ALIKE_BY)[number];

/** Another customer, by name and account. */
export interface OtherCustomer {
  customerId: string;
  name: string;
  accounts: { helpdesk: HelpdeskName; host: string }[];
}

export interface AlikeView {
  /** at most three, the likeliest first */
  suggestions: (OtherCustomer & { why: AlikeBy })[];
  /** those who an agent has said are others */
  apart: OtherCustomer[];
}

/** A user's phone numbers in E.164; those whose country is not known are left out. */
export type Numbers = (user: KnownUser) => readonly string[];

const SUGGESTIONS = 3;

/** Whether any of their phone numbers end alike: only then is it worth knowing what they are in E.164. */
export function endAlike(one: CustomerRecord, other: CustomerRecord): boolean {
  return meet(tailsOf(one), tailsOf(other));
}

/**
 * The one other customer who surely is the same person (see `surelySame`), by e-mail or by phone, where that is proof (see
 * person-proof.ts).
 */
export function exactlySame(
  customer: CustomerRecord,
  others: readonly CustomerRecord[],
  numbers: Numbers,
): { other: CustomerRecord; how: JoinedBy } | null {
  const byEmail = (other: CustomerRecord) => meet(emailsOf(customer), emailsOf(other));
  const byPhone = (other: CustomerRecord) => meet(numbersOf(customer, numbers), numbersOf(other, numbers));
  const other = surelySame(
    customer,
    others.filter((one) => byEmail(one) || byPhone(one)),
  );
  if (other === null) return null;
  if (byEmail(other) && sameByEmail(customer, other)) return { other, how: 'email' };
  return byPhone(other) && sameByPhone(customer, other) ? { other, how: 'phone' } : null;
}

/** Who may be the same person, with the best reason for each. @param others whoever has an index term in common */
export function alikeOf(customer: CustomerRecord, others: readonly CustomerRecord[], numbers: Numbers): AlikeView {
  const found: AlikeView['suggestions'] = [];
  const apart: OtherCustomer[] = [];
  for (const other of others) {
    if (other.id === customer.id) continue;
    if (areApart(customer, other)) {
      apart.push(named(other));
      continue;
    }
    const why = whyAlike(customer, other, numbers);
    if (why !== null) found.push({ ...named(other), why });
  }
  const rank = (one: { why: AlikeBy }) => ALIKE_BY.indexOf(one.why);
  return { suggestions: found.sort((a, b) => rank(a) - rank(b)).slice(0, SUGGESTIONS), apart };
}

function whyAlike(customer: CustomerRecord, other: CustomerRecord, numbers: Numbers): AlikeBy | null {
  if (meet(emailsOf(customer), emailsOf(other))) return 'email';
  if (meet(numbersOf(customer, numbers), numbersOf(other, numbers))) return 'phone';
  // Two users of one account are two to the helpdesk; a name in common does not make them one.
  if (shareAccount(customer, other)) return null;
  if (meet(unsureTails(customer, numbers), tailsOf(other)) || meet(tailsOf(customer), unsureTails(other, numbers)))
    return 'digits';
  if (meet(namesOf(customer), namesOf(other)))
    return meet(companiesOf(customer), companiesOf(other)) ? 'name-company' : 'name';
  return meet(localsOf(customer), localsOf(other)) ? 'local' : null;
}

function named({ id, name, users }: CustomerRecord): OtherCustomer {
  return {
    customerId: id,
    name: name || (users[0]?.emails[0] ?? ''),
    accounts: users.map((user) => accountOfUser(user.key)),
  };
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true;
  return false;
}

function setOf(customer: CustomerRecord, values: (user: KnownUser) => readonly (string | null)[]): Set<string> {
  return new Set(customer.users.flatMap(values).filter((value) => value !== null));
}

const emailsOf = (customer: CustomerRecord) => setOf(customer, (user) => user.emails);
const numbersOf = (customer: CustomerRecord, numbers: Numbers) => setOf(customer, numbers);
const tailsOf = (customer: CustomerRecord) => setOf(customer, (user) => user.phones.map(phoneTail));
const namesOf = (customer: CustomerRecord) => setOf(customer, (user) => [nameKey(user.name)]);
const localsOf = (customer: CustomerRecord) => setOf(customer, (user) => user.emails.map(localKey));
const companiesOf = (customer: CustomerRecord) => setOf(customer, (user) => user.emails.map(companyDomain));

/** Ends of numbers of which it is not known where in the world they are. */
function unsureTails(customer: CustomerRecord, numbers: Numbers): Set<string> {
  return setOf(customer, (user) => {
    const sure = new Set(numbers(user).map(phoneTail));
    return user.phones.map(phoneTail).filter((tail) => !sure.has(tail));
  });
}
