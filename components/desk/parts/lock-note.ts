import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { useDesk, type Desk } from '../desk-services';

/** What says on this page who decides it: its id, and its words. */
export interface LockNote {
  id: string;
  says: string;
}

/** Parts of the desk that are a part of the book by the same name; the others show several, or all of it. */
const OF_THE_BOOK = ['departments', 'causes', 'hints', 'mandates'];

/** The note that a page has at its top; null: what it shows may be changed here. */
export const PageLock = createContext<LockNote | null>(null);

/** For a part of the desk, by its address. */
export function lockOfPage(locked: Desk['locked'], part: string): LockNote | null {
  return lockNote(locked, OF_THE_BOOK.includes(part) ? part : '');
}

/** For what of the book stands at `path`, said in a note of its own. */
export function lockNote(locked: Desk['locked'], path: string): LockNote | null {
  const lockedBy = locked(path);
  return lockedBy === null ? null : { id: `locked-${path || 'book'}`, says: t(`desk_locked_${lockedBy}`) };
}

/** Where a page shows several parts of the book: the note beside this one, or at the top where that says the same. */
export function useLockWithin(path: string): LockNote | null {
  const { locked } = useDesk();
  return locked(path) === locked('') ? lockNote(locked, '') : lockNote(locked, path);
}

/** What a field says of itself when it cannot be changed: why, by the note, and in words under the pointer. */
export function useLocked(disabled: boolean | undefined): { 'aria-describedby'?: string; title?: string } {
  const note = useContext(PageLock);
  return disabled && note ? { 'aria-describedby': note.id, title: note.says } : {};
}
