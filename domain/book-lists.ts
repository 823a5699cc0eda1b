// Free of zod. A book as lists of things that have ids, and as what there is one of.
import type { Book } from './book';

/** In the order in which a lead reads them. */
export const BOOK_LISTS = [
  ...(['departments', 'causes', 'hints', 'mandates', 'absences', 'duties', 'reasons'] as const),
] as const;
export type BookList = (typeof BOOK_LISTS)[number];
export type Item = Book[BookList][number];
export type Language = 'sv' | 'en';

/** Lists in which the order decides something: which key, which of two that fit as well. */
export const ORDERED: ReadonlySet<BookList> = new Set<BookList>([
  ...(['departments', 'causes', 'hints', 'mandates', 'reasons'] as const),
]);

/** Each list of two books, side by side. */
export function bookLists(before: Book, after: Book): [BookList, readonly Item[], readonly Item[]][] {
  return BOOK_LISTS.map((list) => [list, before[list], after[list]]);
}

/** What there is one of in a book. */
export const SETTINGS = [
  ...(['silentDays', 'stopBudget', 'stopAt', 'demoted', 'holidays', 'retentionDays', 'wholeMessages'] as const),
] as const;
export type BookSetting = (typeof SETTINGS)[number];

export function bookSettings(book: Book): Record<string, unknown> {
  const { silentDays, stopBudget, stopAt, demoted = [], holidays, retentionDays, wholeMessages } = book;
  const sets = { demoted: [...demoted].sort(), holidays: [...new Set(holidays)].sort() };
  return { silentDays, stopBudget, stopAt, ...sets, retentionDays, wholeMessages };
}

/** What people call it. */
export function nameOf(list: BookList, item: Item, language: Language): string {
  if ('who' in item) return item.who.name;
  if ('manager' in item) return item.manager.name;
  if ('sentence' in item) return item.sentence;
  if ('advice' in item) return item.name;
  return 'name' in item ? item.name[language] : list;
}

/** The ids that both lists have, as each of them has them. */
export function commonOrder(before: readonly Item[], after: readonly Item[]): { before: string[]; after: string[] } {
  const [old, present] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return {
    before: before.map(({ id }) => id).filter((id) => present.has(id)),
    after: after.map(({ id }) => id).filter((id) => old.has(id)),
  };
}
