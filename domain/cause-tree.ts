// Free of zod. A department's causes in two levels, and how they are put in order.
import type { Book } from './book';
import type { Cause } from './cause';

/** A cause that stands by itself, and what stands under it: then it is a heading, which no flag has. */
export interface CauseBranch {
  cause: Cause;
  under: Cause[];
}

type WithCauses = Pick<Book, 'causes'>;

/** In the book's order. What stands under something that is not there stands by itself. */
export function causeTree({ causes }: WithCauses, departmentId: string): CauseBranch[] {
  const own = causes.filter((cause) => cause.departmentId === departmentId);
  const tops = new Set(own.filter(({ under }) => under === null).map(({ id }) => id));
  const isTop = ({ under }: Cause) => under === null || !tops.has(under);
  return own
    .filter(isTop)
    .map((cause) => ({ cause, under: own.filter((one) => !isTop(one) && one.under === cause.id) }));
}

/** After the last of its department. */
export function withCause<B extends WithCauses>(book: B, cause: Cause): B {
  const last = book.causes.findLastIndex(({ departmentId }) => departmentId === cause.departmentId);
  const place = last < 0 ? book.causes.length : last + 1;
  return { ...book, causes: book.causes.toSpliced(place, 0, cause) };
}

/** Under a heading of its department, or by itself, there after all others. */
export function putUnder<B extends WithCauses>(book: B, id: string, under: string | null): B {
  const cause = book.causes.find((one) => one.id === id);
  if (cause === undefined) return book;
  return withCause({ ...book, causes: book.causes.filter((one) => one.id !== id) }, { ...cause, under });
}

/** One place up (-1) or down (1) among those it stands beside; the same book where there is no such place. */
export function moveCause<B extends WithCauses>(book: B, id: string, by: -1 | 1): B {
  const from = book.causes.findIndex((one) => one.id === id);
  const cause = book.causes[from];
  if (cause === undefined) return book;
  const beside = besideOf(book, cause);
  const other = beside[beside.findIndex((one) => one.id === id) + by];
  if (other === undefined) return book;
  const to = book.causes.indexOf(other);
  return { ...book, causes: book.causes.with(from, other).with(to, cause) };
}

function besideOf(book: WithCauses, cause: Cause): Cause[] {
  const tree = causeTree(book, cause.departmentId);
  const tops = tree.map((branch) => branch.cause);
  if (tops.includes(cause)) return tops;
  return tree.find(({ under }) => under.includes(cause))?.under ?? [];
}

/**
 * What this cause may be put under: of its department, standing by itself, no flag's, and not itself. None for a heading:
 * there are two levels.
 * @param flags how many flags each cause has, by its id
 */
export function headingsFor(book: WithCauses, cause: Cause, flags: ReadonlyMap<string, number>): Cause[] {
  const tree = causeTree(book, cause.departmentId);
  if (tree.some((branch) => branch.cause.id === cause.id && branch.under.length > 0)) return [];
  return tree
    .filter((branch) => branch.under.length > 0 || (flags.get(branch.cause.id) ?? 0) === 0)
    .map((branch) => branch.cause)
    .filter(({ id }) => id !== cause.id);
}
