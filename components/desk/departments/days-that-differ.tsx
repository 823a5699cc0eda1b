import { X } from 'lucide';
import type { OpeningHours } from '@/domain/opening-hours';
import { spansOf, spansText } from '@/domain/spans-text';
import { t } from '@/utils/i18n';
import { IconButton } from '../../shared/button';
import { DayField } from '../parts/day-field';
import { TextField } from '../parts/text-field';
import { longDay } from '../parts/long-day';

/** Days on which the hours are others than on their weekday: also a holiday on which the department is there. */
export function DaysThatDiffer({
  hours,
  disabled,
  keep,
}: {
  hours: OpeningHours;
  disabled: boolean;
  keep: (next: (now: OpeningHours) => OpeningHours) => unknown;
}) {
  const days = [...hours.days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const change = (day: string, spans: OpeningHours['days'][number]['spans']) =>
    keep((now) => ({ ...now, days: now.days.map((one) => (one.day === day ? { day, spans } : one)) }));
  return (
    <div class="days-that-differ">
      <h4>{t('desk_differ')}</h4>
      {days.map(({ day, spans }) => (
        <div key={day} class="differ">
          <TextField
            label={longDay(day)}
            value={spansText(spans)}
            most={120}
            disabled={disabled}
            example={t('desk_closed')}
            check={(text) => (spansOf(text) === null ? t('desk_spansWrong') : null)}
            keep={(text) => change(day, spansOf(text) ?? spans)}
          />
          {!disabled && (
            <IconButton
              icon={X}
              label={t('desk_takeOut', { word: longDay(day) })}
              onClick={() => void keep((now) => ({ ...now, days: now.days.filter((one) => one.day !== day) }))}
            />
          )}
        </div>
      ))}
      {!disabled && (
        <DayField
          key={days.length}
          label={t('desk_differAdd')}
          verb={t('add')}
          more={t('desk_differMore')}
          value=""
          needed={false}
          check={(day) => (hours.days.some((one) => one.day === day) ? t('desk_dayThere') : null)}
          keep={(day) =>
            day === '' ? undefined : keep((now) => ({ ...now, days: [...now.days, { day, spans: [] }] }))
          }
        />
      )}
    </div>
  );
}
