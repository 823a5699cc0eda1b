// Free of zod. What differs between two books, in a lead's words.
import type { Book } from './book';

/**
 * `settings`: what there is one of (budget, holidays, retention …), each field a difference of its own; `order`: in which
 * order a list stands, where order decides.
 */
export const BOOK_PARTS = [
  ...(['departments', 'causes', 'hints', 'mandates', 'absences', 'duties', 'reasons', 'settings', 'order'] as const),
] as const;
export type BookPart = (typeof BOOK_PARTS)[number];

export interface BookDifference {
  /** `hints/h1`, `settings/stopBudget`, `order/reasons`; unique among the differences of two books */
  id: string;
  part: BookPart;
  kind: 'added' | 'removed' | 'changed';
  /** what people call it: the hint's name, who is absent; of settings and orders, the field's name in the book */
  name: string;
  /** which fields, as `name.sv` or `when.any`; lists are one field. Of what was added there is no before */
  fields: { path: string; before: unknown; after: unknown }[];
}

/** @param language in which departments, causes and reasons are named */
export function bookDifferences(before: Book, after: Book, language?: 'sv' | 'en'): BookDifference[] {
  throw new Error(`being written: ${before.id} ${after.id} ${language}`);
}

/**
 * The book before, with only the accepted differences (their ids) of the one after. Everything accepted gives the one
 * after. It is the caller's to look whether the outcome holds together (`bookFaults`): a hint may have been accepted
 * without its department.
 */
export function withDifferences(before: Book, after: Book, accepted: ReadonlySet<string>): Book {
  throw new Error(`being written: ${before.id} ${after.id} ${accepted.size}`);
}
