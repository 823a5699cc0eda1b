// Free of zod. What differs between two books, in a lead's words.
import {
  bookLists,
  bookSettings,
  commonOrder,
  nameOf,
  ORDERED,
  type BookList,
  type Item,
  type Language,
} from './book-lists';
import type { Book } from './book';
import { isSameValue } from './same-value';

export { withDifferences } from './book-merge';

/**
 * `settings`: what there is one of (budget, holidays, retention …), each field a difference of its own; `order`: in which
 * order a list stands, where order decides.
 */
export type BookPart = BookList | 'settings' | 'order';

export interface BookDifference {
  /** `hints/h1`, `settings/stopBudget`, `order/reasons`; unique among the differences of two books */
  id: string;
  part: BookPart;
  kind: 'added' | 'removed' | 'changed';
  /** what people call it: the hint's name, who is absent; of settings and orders, the field's name in the book */
  name: string;
  /** which fields, as `name.sv` or `when.any`; lists are one field. Of what was added there is no before */
  fields: FieldDifference[];
}

export interface FieldDifference {
  path: string;
  before: unknown;
  after: unknown;
}

/**
 * Ordered as a book is: departments first, settings and orders last; what was removed stands last in its part.
 * @param language in which departments, causes and reasons are named
 */
export function bookDifferences(before: Book, after: Book, language: Language = 'sv'): BookDifference[] {
  return [
    ...bookLists(before, after).flatMap(([part, old, present]) => [
      ...itemDifferences(part, old, present, language),
      ...(ORDERED.has(part) ? orderDifference(part, old, present) : []),
    ]),
    ...settingsDifferences(before, after),
  ].sort((one, other) => Number(one.part === 'order') - Number(other.part === 'order'));
}

function itemDifferences(
  part: BookList,
  before: readonly Item[],
  after: readonly Item[],
  language: Language,
): BookDifference[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  const found: BookDifference[] = [];
  for (const item of after) {
    const one = old.get(item.id);
    const fields = fieldDifferences(one, item);
    const of = { id: `${part}/${item.id}`, part, name: nameOf(part, item, language) };
    if (one === undefined)
      found.push({ ...of, kind: 'added', fields: fields.filter(({ after: value }) => says(value)) });
    else if (fields.length > 0) found.push({ ...of, kind: 'changed', fields });
  }
  for (const item of before) {
    if (ids.has(item.id)) continue;
    const fields = fieldDifferences(item, undefined).filter(({ before: value }) => says(value));
    found.push({ id: `${part}/${item.id}`, part, kind: 'removed', name: nameOf(part, item, language), fields });
  }
  return found;
}

/** Those that both books have, when they stand in another order. */
function orderDifference(part: BookList, before: readonly Item[], after: readonly Item[]): BookDifference[] {
  const order = commonOrder(before, after);
  if (isSameValue(order.before, order.after)) return [];
  const fields = [{ path: part, ...order }];
  return [{ id: `order/${part}`, part: 'order', kind: 'changed', name: part, fields }];
}

function settingsDifferences(before: Book, after: Book): BookDifference[] {
  const old = bookSettings(before);
  return Object.entries(bookSettings(after)).flatMap(([path, value]) => {
    const was = old[path];
    if (isSameValue(was, value)) return [];
    const fields = [{ path, before: was, after: value }];
    return [{ id: `settings/${path}`, part: 'settings' as const, kind: 'changed' as const, name: path, fields }];
  });
}

function fieldDifferences(before: unknown, after: unknown, path = ''): FieldDifference[] {
  if (before === after) return [];
  const isOpen = (value: unknown) => value === undefined || isWhole(value);
  if ((isWhole(before) || isWhole(after)) && isOpen(before) && isOpen(after)) {
    const [one, other] = [before ?? {}, after ?? {}] as [Record<string, unknown>, Record<string, unknown>];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      path === '' && key === 'id' ? [] : fieldDifferences(one[key], other[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return isSameValue(before, after) ? [] : [{ path, before, after }];
}

function isWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty list says no more than no list. */
function says(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
