import { LockedLine } from '../../shared/locked-line';
import { useDesk } from '../desk-services';
import { lockNote } from './lock-note';

/**
 * Says who decides a part of the book, where it is not the lead here; nothing where it may be changed.
 * @param isWithin the page says at its top who decides the whole book: here only what somebody else decides
 */
export function LockedNote({ path, isWithin = false }: { path: string; isWithin?: boolean }) {
  const { locked } = useDesk();
  const note = lockNote(locked, path);
  if (note === null || (isWithin && locked(path) === locked(''))) return null;
  return <LockedLine {...note} />;
}
