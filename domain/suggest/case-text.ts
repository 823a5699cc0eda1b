// Free of zod.
import type { CaseRecord } from '../case';
import { FIRST_WORDS_LENGTH } from '../excerpt';

/** Newer messages say more of what is wanted now. */
const NEWEST = 10;

/** What a customer has said on a case: what it is about is told from it. */
export function caseText({
  subject,
  firstWords,
  interactions,
}: Pick<CaseRecord, 'subject' | 'firstWords' | 'interactions'>): string {
  const theirs = interactions.filter(({ direction }) => direction === 'in').slice(-NEWEST);
  // The first message stands in the first words already.
  const newer = theirs
    .map(({ excerpt }) => excerpt.slice(0, FIRST_WORDS_LENGTH))
    .filter((text) => !begins(firstWords, text));
  return [subject, firstWords, ...newer].filter((text) => text !== '').join('\n');
}

function begins(whole: string, text: string): boolean {
  const start = (one: string) => one.replace(/…$/, '').replace(/\s+/g, ' ').trim();
  return start(whole).startsWith(start(text));
}
