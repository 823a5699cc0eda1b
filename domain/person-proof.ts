// Free of zod. Whether an address that two customers have is one person's.
import type { CustomerRecord } from './customer';
import { isMailboxOfMany, nameWords } from './likeness';

/**
 * Whether an e-mail address that both have is proof that they are one. A mailbox of many (`info@`) is, only when their
 * names agree too: colleagues write from it.
 */
export function sameByEmail(one: CustomerRecord, other: CustomerRecord): boolean {
  const theirs = new Set(emailsOf(other));
  const shared = emailsOf(one).filter((email) => theirs.has(email));
  return shared.some((email) => !isMailboxOfMany(email)) || (shared.length > 0 && named(one, other) === 'alike');
}

/**
 * Whether a phone number that both have is proof that they are one: it may be a household's or a company's. Other names
 * speak against it; where a name is not known, other e-mail addresses do.
 */
export function sameByPhone(one: CustomerRecord, other: CustomerRecord): boolean {
  const names = named(one, other);
  if (names !== 'unknown') return names === 'alike';
  const theirs = new Set(emailsOf(other));
  const mine = emailsOf(one);
  return mine.length === 0 || theirs.size === 0 || mine.some((email) => theirs.has(email));
}

/** `alike`: any of their names are the same, or one is a part of the other ("Anna", "Anna Berg"). */
function named(one: CustomerRecord, other: CustomerRecord): 'alike' | 'other' | 'unknown' {
  const [mine, theirs] = [one, other].map(({ users }) =>
    users.map((user) => nameWords(user.name)).filter((words) => words.length > 0),
  );
  if (!mine?.length || !theirs?.length) return 'unknown';
  const within = (words: string[], whole: string[]) => words.every((word) => whole.includes(word));
  return mine.some((a) => theirs.some((b) => within(a, b) || within(b, a))) ? 'alike' : 'other';
}

function emailsOf({ users }: CustomerRecord): string[] {
  return users.flatMap((user) => user.emails);
}
