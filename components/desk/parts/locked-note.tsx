import { t } from '@/utils/i18n';
import { LockedLine } from '../../shared/locked-line';
import { useDesk } from '../desk-services';

/** Says who decides a part of the book, where it is not the lead here; nothing where it may be changed. */
export function LockedNote({ path }: { path: string }) {
  const lockedBy = useDesk().locked(path);
  if (lockedBy === null) return null;
  return <LockedLine says={t(`desk_locked_${lockedBy}`)} />;
}
