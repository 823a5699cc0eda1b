// Free of zod.
import type { CaseKey } from './case-key';
import type { CustomerRecord, KnownUser } from './customer';
import { phoneKey } from './identity';
import { localKey, nameKey, phoneTail } from './likeness';

// What a customer is found by, in the one multi-entry index.

export function caseTerm(key: CaseKey): string {
  return `case:${key}`;
}

/** The customer who is this user of an account. */
export function userTerm(userKey: string): string {
  return `user:${userKey}`;
}

/** @param email by `emailKey` */
export function emailTerm(email: string): string {
  return `email:${email}`;
}

/** Those who are known not to be this user. */
export function apartTerm(userKey: string): string {
  return `apart:${userKey}`;
}

/** By what somebody else may turn out to be the same person, the surest first. Exact is only the e-mail. */
export function likenessTerms({ users }: Pick<CustomerRecord, 'users'>): string[] {
  const tails = users.flatMap((user) => user.phones.map(phoneTail));
  const names = users.map((user) => nameKey(user.name));
  const locals = users.flatMap((user) => user.emails.map(localKey));
  return distinct([
    ...users.flatMap((user) => user.emails.map(emailTerm)),
    ...present(tails).map((tail) => `tail:${tail}`),
    ...present(names).map((name) => `name:${name}`),
    ...present(locals).map((local) => `local:${local}`),
  ]);
}

/** All of a customer's index terms. */
export function termsOf(customer: Pick<CustomerRecord, 'users' | 'apart' | 'heads' | 'olderCases'>): string[] {
  return distinct([
    ...customer.users.map((user) => userTerm(user.key)),
    ...likenessTerms(customer),
    ...customer.heads.map((head) => caseTerm(head.key)),
    ...customer.olderCases.map(caseTerm),
    ...customer.apart.map((pair) => apartTerm(pair.from)),
  ]);
}

/** All addresses of a customer, as an agent reads them: e-mail first, each once. */
export function addressesOf({ users }: { users: readonly KnownUser[] }): string[] {
  const phones = new Map(users.flatMap((user) => user.phones).map((phone) => [phoneKey(phone) ?? phone, phone]));
  return [...distinct(users.flatMap((user) => user.emails)), ...phones.values()];
}

function present(values: (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
