import { createContext } from 'preact';
import type { Book } from '@/domain/book';
import { nameOf, type BookList, type Item } from '@/domain/book-lists';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';

/** The book that differs from the one here: what only that one has is called as it calls it. */
export const OtherBook = createContext<Book | null>(null);

/** Fields that hold ids, and of what. */
const LISTS: Record<string, BookList> = {
  ...{ departmentId: 'departments', mandateId: 'mandates', under: 'causes', causeIds: 'causes' },
};

/** What people call that which a field names by its id. Null: the field names nothing. @param books the first that has it counts */
export function namedValue(path: string, value: unknown, books: readonly Book[]): string | null {
  const of = LISTS[path];
  if (of === undefined || value === null) return null;
  const language = t('language') === 'sv' ? 'sv' : 'en';
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = ids.map((id) => {
    const item = books.flatMap((book): Item[] => book[of]).find((one) => one.id === id);
    return item ? nameOf(of, item, language) : String(id);
  });
  return names.length === 0 ? null : list(names);
}
