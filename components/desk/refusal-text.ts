import type { BookFault } from '@/domain/book-fault';
import { BookLocked } from '@/services/book-locked';
import { BookRefused } from '@/services/book-refused';
import { t } from '@/utils/i18n';
import { bookFaultText } from '../shared/book-fault-text';
import { fieldName } from './differences/field-name';

/** So many reasons are said; whoever mends these is told the next. */
const SAID = 3;

/** Why the book did not take a change, in the lead's words: for the field that it came from. Null: it was no matter of the book. */
export function refusalText(error: unknown): string | null {
  if (error instanceof BookLocked) return t(`desk_locked_${error.by}`);
  if (!(error instanceof BookRefused)) return null;
  return said(error.faults, bookFaultText);
}

/** The same for the page as a whole, which says where in the book as well, and what to do when it was the browser. */
export function notKeptText(error: unknown): string {
  if (!(error instanceof BookRefused)) return refusalText(error) ?? t('notKept');
  return t('desk_refused', { why: said(error.faults, (fault) => `${placeOf(fault)}${bookFaultText(fault)}`) });
}

function said(faults: readonly BookFault[], text: (fault: BookFault) => string): string {
  return [...new Set(faults.map(text))].slice(0, SAID).join(' ');
}

/** `Departments: ` */
function placeOf({ path = [] }: BookFault): string {
  const [list] = path;
  return typeof list === 'string' ? `${fieldName(list)}: ` : '';
}
