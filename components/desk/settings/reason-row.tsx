import { ArrowDown, ArrowUp, X } from 'lucide';
import type { Reason } from '@/domain/reason';
import { t } from '@/utils/i18n';
import { IconButton } from '../../shared/button';
import { useDesk } from '../desk-services';
import { BothLanguagesField } from '../parts/both-languages-field';
import { moved } from '../parts/moved';

/** One reason: its words in both languages, its place, and out with it. The last one stays. */
export function ReasonRow({
  reason,
  index,
  of,
  disabled,
}: {
  reason: Reason;
  index: number;
  of: number;
  disabled: boolean;
}) {
  const { change } = useDesk();
  const name = reason.name[t('language') === 'sv' ? 'sv' : 'en'];
  const move = (place: number) => void change((now) => ({ ...now, reasons: moved(now.reasons, reason.id, place) }));
  const remove = () =>
    void change(
      (now) => ({ ...now, reasons: now.reasons.filter(({ id }) => id !== reason.id) }),
      t('desk_reasonRemoved', { name }),
    );
  return (
    <li class="reason-row">
      <BothLanguagesField
        label={t('desk_reasonNth', { nth: index + 1 })}
        value={reason.name}
        disabled={disabled}
        isHeaded
        keep={(next) =>
          change((now) => ({
            ...now,
            reasons: now.reasons.map((one) => (one.id === reason.id ? { ...one, name: next } : one)),
          }))
        }
      />
      {!disabled && (
        <p class="reason-verbs">
          <IconButton
            icon={ArrowUp}
            label={t('desk_moveUp', { name })}
            disabled={index === 0}
            onClick={() => move(index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('desk_moveDown', { name })}
            disabled={index === of - 1}
            onClick={() => move(index + 1)}
          />
          <IconButton icon={X} label={t('desk_takeOut', { word: name })} disabled={of === 1} onClick={remove} />
        </p>
      )}
    </li>
  );
}
