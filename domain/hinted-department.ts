// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { CaseRecord } from './case';
import type { CustomerRecord } from './customer';
import { bestFit } from './hints/hint-index';
import { matterFrom } from './matter';

/** The department that the lead's routing hint names for a case, wherever it is now. Null: no hint fits, or it is gone. */
export function hintedDepartment(
  book: Pick<Book, 'hints' | 'departments'>,
  record: CaseRecord | null,
  customer: Pick<CustomerRecord, 'users'> | null,
): string | null {
  if (record === null || book.hints.length === 0) return null;
  const locale = customer?.users.find(({ key }) => key === record.requester)?.locale ?? null;
  const id = bestFit(book.hints, matterFrom(record, locale))?.rule.departmentId;
  return book.departments.some((department) => department.id === id) ? (id ?? null) : null;
}
