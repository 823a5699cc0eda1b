// Free of zod. Taking a department out of the book, with or without what points to it.
import type { Book } from './book';
import { removeCause } from './causes';

/** What points to a department: it goes elsewhere, or away, when the department does. */
export interface Dependents {
  hints: number;
  causes: number;
  duties: number;
}

export function dependentsOf(book: Book, departmentId: string): Dependents {
  const count = (list: readonly { departmentId: string | null }[]) =>
    list.filter((one) => one.departmentId === departmentId).length;
  return { hints: count(book.hints), causes: count(book.causes), duties: count(book.duties) };
}

/**
 * The book without the department; what pointed to it points to another, or goes with it, causes as removed causes go:
 * old flags keep their names. @param into null: it goes @param now ms since 1970
 */
export function withoutDepartment(book: Book, departmentId: string, into: string | null, now: number): Book {
  const move = <T extends { departmentId: string | null }>(list: readonly T[]): T[] =>
    list.flatMap((one) =>
      one.departmentId !== departmentId ? [one] : into === null ? [] : [{ ...one, departmentId: into }],
    );
  const gone = into === null ? book.causes.filter((cause) => cause.departmentId === departmentId) : [];
  const rest = gone.reduce((left, { id }) => removeCause(left, id, now), book);
  return {
    ...rest,
    departments: rest.departments.filter(({ id }) => id !== departmentId),
    hints: move(rest.hints),
    duties: move(rest.duties),
    causes: move(rest.causes),
  };
}
