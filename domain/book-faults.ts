import type { Book } from './book';

/**
 * What a book says that cannot be, though every part of it is well formed: the same id twice, a hint to a department that
 * it does not have. One line each, with where it is; empty: nothing.
 */
export function bookFaults(book: Book): string[] {
  const departments = new Set(book.departments.map(({ id }) => id));
  return [
    ...(['departments', 'reasons', 'absences', 'duties', 'hints', 'mandates'] as const).flatMap((list) =>
      twice(book[list].map(({ id }) => id)).map((id) => `${list}: ${id} is there twice`),
    ),
    ...twice(book.departments.map(({ tag }) => tag)).map((tag) => `departments: two have the tag ${tag}`),
    ...book.hints
      .filter(({ departmentId }) => !departments.has(departmentId))
      .map(({ id, departmentId }) => `hints: ${id} names ${departmentId}, which is no department`),
  ];
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
