// Free of zod. Taking a department out of the book, with or without what points to it.
import type { Book } from './book';

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

/** The book without the department; what pointed to it points to another, or goes with it. @param into null: it goes */
export function withoutDepartment(book: Book, departmentId: string, into: string | null): Book {
  const move = <T extends { departmentId: string | null }>(list: readonly T[]): T[] =>
    list.flatMap((one) =>
      one.departmentId !== departmentId ? [one] : into === null ? [] : [{ ...one, departmentId: into }],
    );
  const causes = move(book.causes);
  const left = new Set(causes.map(({ id }) => id));
  const gone = new Set(book.causes.filter(({ id }) => !left.has(id)).map(({ id }) => id));
  return {
    ...book,
    departments: book.departments.filter(({ id }) => id !== departmentId),
    hints: move(book.hints),
    duties: move(book.duties),
    causes,
    mandates: book.mandates.map((mandate) => ({ ...mandate, causeIds: mandate.causeIds.filter((id) => !gone.has(id)) })),
  };
}
