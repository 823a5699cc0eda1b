// Free of zod.
import type { HelpdeskName } from './case-key';
import type { Identity } from './customer';
import type { CustomerReading } from './reading';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** An address as a key: trimmed, lower case, composed letters. Null when it is none. Dots and +tags are kept: not ours to judge. */
export function emailKey(email: string): string | null {
  const value = email.trim().toLowerCase().normalize('NFC');
  return EMAIL.test(value) && value.length <= 320 ? value : null;
}

/** Digits only, with a leading + where it was written (00 is the same). Null for fewer than six digits. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 6) return null;
  if (/^\s*\+/.test(phone)) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

/** A user of one account: `zendesk:acme.zendesk.com:user:77`. */
export function userKey(helpdesk: HelpdeskName, host: string, userId: string): string {
  return `${helpdesk}:${host}:user:${userId}`;
}

/** All that identifies this person, the helpdesk's own id first, without doubles. */
export function identitiesOf(helpdesk: HelpdeskName, host: string, customer: CustomerReading): Identity[] {
  const emails = customer.emails.map(emailKey).filter((value) => value !== null);
  const phones = customer.phones.map(phoneKey).filter((value) => value !== null);
  return [
    { kind: 'helpdesk', value: userKey(helpdesk, host, customer.id) },
    ...[...new Set(emails)].map((value): Identity => ({ kind: 'email', value })),
    ...[...new Set(phones)].map((value): Identity => ({ kind: 'phone', value })),
  ];
}

/** The index term of an identity. */
export function identityTerm(identity: Identity): string {
  return `${identity.kind}:${identity.value}`;
}

/** The first list with what the second has more. */
export function joinIdentities(known: readonly Identity[], more: readonly Identity[]): Identity[] {
  const terms = new Set(known.map(identityTerm));
  return [...known, ...more.filter((identity) => !terms.has(identityTerm(identity)))];
}
