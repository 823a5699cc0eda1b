import { Clock, Trash2 } from 'lucide';
import type { Department } from '@/domain/department';
import { isOpenAt, opensAt } from '@/domain/open-now';
import type { OpeningHours } from '@/domain/opening-hours';
import { comingMoment } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { DaysThatDiffer } from './days-that-differ';
import { HoursWeek } from './hours-week';
import { ZoneField } from './zone-field';

const OFFICE = [{ from: '08:00', until: '17:00' }];

/** When a department is there. Nobody has said so: it never counts as closed. */
export function Hours({
  department,
  disabled,
  set,
}: {
  department: Department;
  disabled: boolean;
  set: (part: (now: Department) => Department) => Promise<boolean>;
}) {
  const { book, now, change } = useDesk();
  const { hours } = department;
  const start = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const week = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];
    void set((one) => ({ ...one, hours: { zone, week, days: [] } }));
  };
  const remove = () =>
    void change(
      (all) => ({ ...all, departments: all.departments.map((one) => (one.id === department.id ? without(one) : one)) }),
      t('desk_hoursRemoved'),
    );
  const keep = (next: (now: OpeningHours) => OpeningHours) =>
    set((one) => (one.hours ? { ...one, hours: next(one.hours) } : one));
  return (
    <div class="desk-block">
      <h3>{t('desk_hours')}</h3>
      {!hours && <p class="small quiet">{t('desk_hoursNone')}</p>}
      {!hours && !disabled && (
        <p>
          <Button icon={Clock} onClick={start}>
            {t('desk_hoursOffice')}
          </Button>
        </p>
      )}
      {hours && (
        <>
          <p class="small quiet">{stateText(hours, book.holidays, now())}</p>
          <HoursWeek hours={hours} disabled={disabled} keep={keep} />
          <ZoneField zone={hours.zone} disabled={disabled} keep={(zone) => keep((one) => ({ ...one, zone }))} />
          <DaysThatDiffer hours={hours} disabled={disabled} keep={keep} />
          {!disabled && (
            <p>
              <Button icon={Trash2} onClick={remove}>
                {t('desk_hoursRemove')}
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function without({ hours: _hours, ...department }: Department): Department {
  return department;
}

/** How it is just now, so that the lead sees what the hours come to. */
function stateText(hours: OpeningHours, holidays: readonly string[], now: number): string {
  if (isOpenAt(hours, holidays, now)) return t('desk_openNow');
  const at = opensAt(hours, holidays, now);
  return at === null ? t('desk_closedLong') : t('desk_closedNow', { opens: comingMoment(at, now) });
}
