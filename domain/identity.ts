// Free of zod.
import type { HelpdeskName } from './case-key';

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

/** The account of a user, by its key. */
export function accountOfUser(key: string): { helpdesk: HelpdeskName; host: string } {
  const [helpdesk = '', host = ''] = key.split(':', 2);
  return { helpdesk, host };
}

export function sameAccount(one: string, other: string): boolean {
  const [a, b] = [accountOfUser(one), accountOfUser(other)];
  return a.helpdesk === b.helpdesk && a.host === b.host;
}
