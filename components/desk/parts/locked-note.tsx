import { Lock } from 'lucide';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { useDesk } from '../desk-services';

/** Says who decides a part of the book, where it is not the lead here; nothing where it may be changed. */
export function LockedNote({ path }: { path: string }) {
  const lockedBy = useDesk().locked(path);
  if (lockedBy === null) return null;
  return (
    <p class="locked-note">
      <Icon node={Lock} />
      <span>{t(`desk_locked_${lockedBy}`)}</span>
    </p>
  );
}
