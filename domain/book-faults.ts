import type { Book } from './book';
import { bookFault, type BookFault } from './book-fault';

/**
 * What a book says that cannot be, though every part of it is well formed: the same id twice, a hint to a department that
 * it does not have. Empty: nothing.
 */
export function bookFaults(book: Book): BookFault[] {
  const departments = new Set(book.departments.map(({ id }) => id));
  return [
    ...(['departments', 'reasons', 'absences', 'duties', 'hints', 'mandates'] as const).flatMap((list) =>
      twice(book[list].map(({ id }) => id)).map((id) => bookFault('twice', [list, 'id'], id)),
    ),
    ...twice(book.departments.map(({ tag }) => tag)).map((tag) => bookFault('twice', ['departments', 'tag'], tag)),
    ...book.hints.flatMap(({ departmentId }, index) =>
      departments.has(departmentId) ? [] : [bookFault('department', ['hints', index, 'departmentId'], departmentId)],
    ),
  ];
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
