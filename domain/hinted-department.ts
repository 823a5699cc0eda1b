// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { CaseRecord } from './case';
import type { CustomerRecord } from './customer';
import { bestFit } from './hints/hint-index';
import { matterFrom } from './matter';

/** The department that the lead's routing hint names for a case, and what the lead says to the agent (may be empty). */
export interface HintedDepartment {
  departmentId: string;
  advice: string;
}

/** What the strongest hint that fits says, wherever the case is now. Null: no hint fits, or its department is gone. */
export function hintedDepartment(
  book: Pick<Book, 'hints' | 'departments'>,
  record: CaseRecord | null,
  customer: Pick<CustomerRecord, 'users'> | null,
): HintedDepartment | null {
  if (record === null || book.hints.length === 0) return null;
  const locale = customer?.users.find(({ key }) => key === record.requester)?.locale ?? null;
  const { rule } = bestFit(book.hints, matterFrom(record, locale)) ?? {};
  if (rule === undefined || book.departments.every(({ id }) => id !== rule.departmentId)) return null;
  return { departmentId: rule.departmentId, advice: rule.advice };
}
