// Free of zod. What two spellings of one person have in common, when it is not enough to be sure.

/** The same digits at the end, however the number is written: `+46 70 174 06 05` and `070-1740605`. */
const TAIL = 7;
const SHORTEST_NAME = 5;
const SHORTEST_LOCAL = 5;
/** Mailboxes of many, not of a person. */
const MANY = new Set(
  (
    'admin billing contact customerservice ekonomi faktura hello info invoice invoices kontakt kontoret kundservice ' +
    'kundtjanst mailbox noreply office order orders reception sales service support'
  ).split(' '),
);
/** Mail for everybody: a domain in common says nothing. By the name before the top domain. */
const PUBLIC =
  /(^|\.)(aol|bredband2?|comhem|fastmail|gmail|gmx|googlemail|hotmail|icloud|live|mac|me|msn|outlook|passagen|proton|protonmail|spray|telia|web|yahoo|ymail)\.[a-z.]{2,6}$/;

/** The last seven digits of a phone number, without what follows it ("anknytning 12"). Null for a shorter one. */
export function phoneTail(phone: string): string | null {
  const digits = phone.replace(/(\d\D*?)[\p{L}#;,].*$/u, '$1').replace(/\D/g, '');
  return digits.length < TAIL ? null : digits.slice(-TAIL);
}

/** The words of a name, in lower case without accents. None of what is no name: an address, a number. */
export function nameWords(name: string): string[] {
  if (/[@\d]/.test(name)) return [];
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/**
 * A name without what spellings differ in: case, accents, order, dashes. Null for what does not tell people apart: one
 * word, an address, a number.
 */
export function nameKey(name: string): string | null {
  const words = nameWords(name);
  const key = words.sort().join(' ');
  return words.length < 2 || key.length < SHORTEST_NAME ? null : key.slice(0, 80);
}

/** What stands before the @, without a +tag. Null for mailboxes of many and for very short ones. */
export function localKey(email: string): string | null {
  const local = (email.split('@')[0] ?? '').split('+')[0] ?? '';
  const letters = lettersOf(local);
  return letters.length < SHORTEST_LOCAL || MANY.has(letters) ? null : local.slice(0, 64);
}

/** Whether people share this mailbox, by its name: `info@`, `kundservice@`. */
export function isMailboxOfMany(email: string): boolean {
  return MANY.has(lettersOf((email.split('@')[0] ?? '').split('+')[0] ?? ''));
}

function lettersOf(local: string): string {
  return local.normalize('NFD').replace(/[^a-z]/g, '');
}

/** The domain of a company's address. Null for mail that everybody can have. */
export function companyDomain(email: string): string | null {
  const domain = email.split('@')[1] ?? '';
  return domain === '' || PUBLIC.test(domain) ? null : domain;
}
