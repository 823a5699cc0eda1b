import type { OpeningHours } from '@/domain/opening-hours';
import { spansOf, spansText } from '@/domain/spans-text';
import { capital } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { TextField } from '../parts/text-field';
import { weekdayNames } from '../parts/weekday-names';

/** The hours of each weekday, written as one says them: `8–17`, `8–12, 13–17`, empty for closed. */
export function HoursWeek({
  hours,
  disabled,
  keep,
}: {
  hours: OpeningHours;
  disabled: boolean;
  keep: (next: (now: OpeningHours) => OpeningHours) => unknown;
}) {
  const [monday = []] = hours.week;
  const differs = [1, 2, 3, 4].some((index) => spansText(hours.week[index] ?? []) !== spansText(monday));
  return (
    <>
      <div class="hours-week">
        {weekdayNames('long').map((name, index) => (
          <TextField
            key={name}
            label={capital(name)}
            value={spansText(hours.week[index] ?? [])}
            most={120}
            disabled={disabled}
            example={t('desk_closed')}
            check={(text) => (spansOf(text) === null ? t('desk_spansWrong') : null)}
            keep={(text) =>
              keep((now) => ({
                ...now,
                week: now.week.map((spans, day) => (day === index ? (spansOf(text) ?? spans) : spans)),
              }))
            }
          />
        ))}
      </div>
      {differs && !disabled && (
        <p>
          <Button
            look="quiet"
            onClick={() =>
              void keep((now) => ({
                ...now,
                week: now.week.map((spans, day) => (day < 5 ? (now.week[0] ?? []) : spans)),
              }))
            }
          >
            {t('desk_likeMonday')}
          </Button>
        </p>
      )}
    </>
  );
}
