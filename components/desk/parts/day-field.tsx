import { Plus } from 'lucide';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { FIRST, isUsableDay, LAST } from './usable-day';
import { FieldFrame } from './field-frame';
import { useField } from './use-field';

/** A calendar day `2026-12-03`, picked or typed as the browser's own date field lets it be. */
export function DayField({
  label,
  more,
  value,
  keep,
  check,
  disabled = false,
  needed = true,
  verb,
}: {
  label: string;
  more?: string;
  value: string;
  keep: (day: string) => unknown;
  /** what is wrong with the day, in the lead's words: "ends before it begins" */
  check?: (day: string) => string | null;
  disabled?: boolean;
  needed?: boolean;
  /** a button beside it, for a day that is added */
  verb?: string;
}) {
  const wrongWith = (day: string) => {
    if (day === '') return needed ? t('desk_noDay') : null;
    return isUsableDay(day) ? (check?.(day) ?? null) : t('desk_noDay');
  };
  const { text, wrong, handlers } = useField(value, { check: wrongWith, keep, whyNot: useDesk().whyNot });
  return (
    <FieldFrame label={label} more={more} wrong={wrong} disabled={disabled}>
      {(ids) => (
        <span class="row">
          <input
            {...ids}
            {...handlers}
            type="date"
            class="field field-day"
            min={FIRST}
            max={LAST}
            value={text}
            disabled={disabled}
          />
          {/* Leaving the field keeps what is in it, and so does going to this button. */}
          {verb !== undefined && <Button icon={Plus}>{verb}</Button>}
        </span>
      )}
    </FieldFrame>
  );
}
