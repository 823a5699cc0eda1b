// Free of zod. A book with some of the differences of another.
import { groupBy } from '@/utils/group-by';
import type { Book } from './book';
import { BOOK_LISTS, bookSettings, commonOrder, ORDERED, SETTINGS, type BookList, type Item } from './book-lists';
import { inOrder } from './book-order';
import type { CauseChange } from './cause';
import { followCauses } from './causes';
import { isSameValue } from './same-value';
import { shorterLog } from './shorter-log';

/**
 * The book before, with only the accepted differences (their ids) of the one after. With all of them it is the one after,
 * and still knows what became of causes that only the one before had. Mandates follow causes that are merged. It is the
 * caller's to look whether the outcome holds together (`bookFaults`): a hint may have been accepted without its department.
 */
export function withDifferences(before: Book, after: Book, accepted: ReadonlySet<string>): Book {
  const lists = BOOK_LISTS.map((list) => {
    const common = commonOrder(before[list], after[list]);
    const isLater = !ORDERED.has(list) || accepted.has(`order/${list}`) || isSameValue(common.before, common.after);
    return [list, mergedList(list, before[list], after[list], accepted, isLater)] as const;
  });
  const taken = SETTINGS.filter((field) => accepted.has(`settings/${field}`));
  const settings = bookSettings(after);
  const book: Book = {
    ...before,
    ...Object.fromEntries(lists),
    ...Object.fromEntries(taken.map((field) => [field, settings[field]])),
  };
  return inOrder(followCauses({ ...book, causeChanges: mergedLog(before, after, book, accepted) }));
}

/** @param isLater the order of the list after counts; else that of the one before */
function mergedList(
  list: BookList,
  before: readonly Item[],
  after: readonly Item[],
  accepted: ReadonlySet<string>,
  isLater: boolean,
): Item[] {
  const takes = ({ id }: Item) => accepted.has(`${list}/${id}`);
  const old = new Map(before.map((item) => [item.id, item]));
  const later = new Map(after.map((item) => [item.id, item]));
  const ofBefore = before.flatMap((item) => {
    const other = later.get(item.id);
    if (!takes(item)) return [item];
    return other === undefined ? [] : [other];
  });
  const ofAfter = after.flatMap((item) => {
    const other = old.get(item.id);
    if (takes(item)) return [item];
    return other === undefined ? [] : [other];
  });
  return isLater ? interleaved(ofAfter, ofBefore) : interleaved(ofBefore, ofAfter);
}

/** The first list, and what only the second has: each after the one that it stands after there. */
function interleaved(first: readonly Item[], second: readonly Item[]): Item[] {
  const there = new Set(first.map(({ id }) => id));
  const after = new Map<string | null, Item[]>();
  let place: string | null = null;
  for (const item of second) {
    if (there.has(item.id)) place = item.id;
    else after.set(place, [...(after.get(place) ?? []), item]);
  }
  return [...(after.get(null) ?? []), ...first.flatMap((item) => [item, ...(after.get(item.id) ?? [])])];
}

/** What became of causes: nothing is forgotten, but for causes that are there again. */
function mergedLog(before: Book, after: Book, { causes }: Book, accepted: ReadonlySet<string>): CauseChange[] {
  const present = new Set(causes.map(({ id }) => id));
  const isOver = (change: CauseChange) => isEnd(change) && present.has(causeOfChange(change));
  const known = new Set([...before.causes, ...after.causes].map(({ id }) => id));
  const ended = new Set(before.causeChanges.filter(isEnd).map(causeOfChange));
  const byCause = groupBy(before.causeChanges, causeOfChange);
  const learned = after.causeChanges.filter((change) => {
    const id = causeOfChange(change);
    if (byCause.get(id)?.some((one) => isSameValue(one, change))) return false;
    if (isEnd(change) && ended.has(id)) return false;
    return accepted.has(`causes/${id}`) || (accepted.size > 0 && !known.has(id));
  });
  const all = [...before.causeChanges, ...learned].filter((change) => !isOver(change));
  return shorterLog(all.sort((a, b) => a.at - b.at));
}

/** There is no such cause after it. */
function isEnd({ what }: CauseChange): boolean {
  return what !== 'renamed';
}

function causeOfChange(change: CauseChange): string {
  return change.what === 'merged' ? change.from : change.id;
}
