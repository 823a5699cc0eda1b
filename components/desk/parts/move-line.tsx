import { ArrowDown, ArrowUp } from 'lucide';
import { t } from '@/utils/i18n';
import { IconButton } from '../../shared/button';

/** Moves what is open up or down its list. */
export function MoveLine({
  name,
  index,
  of,
  move,
}: {
  name: string;
  index: number;
  of: number;
  move: (place: number) => unknown;
}) {
  return (
    <p class="move-line small quiet">
      <IconButton
        icon={ArrowUp}
        label={t('desk_moveUp', { name })}
        disabled={index === 0}
        onClick={() => void move(index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('desk_moveDown', { name })}
        disabled={index === of - 1}
        onClick={() => void move(index + 1)}
      />
      {t('desk_moveMore')}
    </p>
  );
}
