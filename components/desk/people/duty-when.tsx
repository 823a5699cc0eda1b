import type { Duty } from '@/domain/duty';
import { t } from '@/utils/i18n';
import { list } from '@/utils/format';
import { DayField } from '../parts/day-field';
import { daysText } from '../parts/long-day';
import { WeekdayChoice } from '../parts/weekday-choice';
import { weekdayNames } from '../parts/weekday-names';

/** On which days a manager is on duty: weekdays, or days of the calendar, which come before weekdays. */
export function DutyWhen({ on, today, keep }: { on: Duty['on']; today: string; keep: (on: Duty['on']) => unknown }) {
  const byDay = 'from' in on;
  const kinds = [
    { id: 'weekdays', isOn: !byDay, choose: () => keep({ weekdays: [1, 2, 3, 4, 5] }) },
    { id: 'days', isOn: byDay, choose: () => keep({ from: today, until: today }) },
  ] as const;
  return (
    <div class="duty-when">
      <fieldset class="desk-choice">
        <legend class="desk-label">{t('desk_dutyWhen')}</legend>
        {kinds.map(({ id, isOn, choose }) => (
          <label key={id} class="tick">
            <input type="radio" checked={isOn} onChange={() => void choose()} />
            {t(`desk_dutyOn_${id}`)}
          </label>
        ))}
      </fieldset>
      {byDay ? (
        <>
          <DayField
            label={t('desk_from')}
            value={on.from}
            keep={(day) => keep({ from: day, until: day > on.until ? day : on.until })}
          />
          <DayField
            label={t('desk_until')}
            value={on.until}
            check={(day) => (day < on.from ? t('desk_daysOrder') : null)}
            keep={(day) => keep({ from: on.from, until: day })}
          />
        </>
      ) : (
        <WeekdayChoice label={t('desk_dutyDays')} days={on.weekdays} keep={(weekdays) => keep({ weekdays })} />
      )}
    </div>
  );
}

/** When, in words: `mon–fri`, `mon, wed`, `24 Dec – 6 Jan`. */
export function dutyWhenText(on: Duty['on'], today: string): string {
  if ('from' in on) return daysText(on.from, on.until, today);
  const names = weekdayNames('short');
  const days = [...on.weekdays].sort((a, b) => a - b);
  if (days.length === 7) return t('desk_everyDay');
  const [first = 1, last = 7] = [days[0], days.at(-1)];
  const inRow = days.length > 2 && last - first === days.length - 1;
  const name = (day: number) => names[day - 1] ?? '';
  return inRow ? `${name(first)}–${name(last)}` : list(days.map(name));
}
