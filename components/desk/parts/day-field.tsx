import { t } from '@/utils/i18n';
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
}: {
  label: string;
  more?: string;
  value: string;
  keep: (day: string) => unknown;
  /** what is wrong with the day, in the lead's words: "ends before it begins" */
  check?: (day: string) => string | null;
  disabled?: boolean;
  needed?: boolean;
}) {
  const wrongWith = (day: string) => (day === '' ? (needed ? t('desk_noDay') : null) : (check?.(day) ?? null));
  const { text, wrong, handlers } = useField(value, wrongWith, keep);
  return (
    <FieldFrame label={label} more={more} wrong={wrong}>
      {(ids) => (
        <input
          {...ids}
          {...handlers}
          // Picked in the calendar it is done; while it is typed, the keyboard is still in it.
          onChange={(event) => handlers.onInput(event)}
          type="date"
          class="field field-day"
          min="2020-01-01"
          max="2099-12-31"
          value={text}
          disabled={disabled}
        />
      )}
    </FieldFrame>
  );
}
