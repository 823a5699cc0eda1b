import { t } from '@/utils/i18n';
import { useLocked } from './lock-note';
import { weekdayNames } from './weekday-names';

/** Days of the week that are chosen, 1 Monday to 7 Sunday; at least one stays. */
export function WeekdayChoice({
  label,
  days,
  keep,
  disabled = false,
}: {
  label: string;
  days: readonly number[];
  keep: (days: number[]) => unknown;
  disabled?: boolean;
}) {
  const toggle = (day: number) => {
    const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b);
    if (next.length > 0) void keep(next);
  };
  return (
    <fieldset class="desk-choice" disabled={disabled} {...useLocked(disabled)}>
      <legend class="desk-label">{label}</legend>
      <div class="weekdays">
        {weekdayNames('short').map((name, index) => {
          const day = index + 1;
          const isOn = days.includes(day);
          return (
            <label key={day} class="weekday">
              <input
                type="checkbox"
                checked={isOn}
                aria-label={weekdayNames('long')[index]}
                aria-disabled={isOn && days.length === 1}
                onChange={(event) => {
                  // The last one stays: a manager of no day is none.
                  if (isOn && days.length === 1) event.currentTarget.checked = true;
                  toggle(day);
                }}
              />
              {name}
            </label>
          );
        })}
      </div>
      {days.length === 1 && <p class="small quiet">{t('desk_oneWeekday')}</p>}
    </fieldset>
  );
}
