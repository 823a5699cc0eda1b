import { Plus, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { dayAfter, dayOf } from '@/domain/day';
import { managerOnDuty } from '@/domain/manager-on-duty';
import type { KnownColleague } from '@/services/known-colleagues';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icon';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { useFocusBack } from '../parts/use-focus-back';
import { longWeekday } from '../parts/long-day';
import { DutyRow } from './duty-row';
import { NewDuty } from './new-duty';

/** Which manager is on duty: for all departments, or for one. Days of the calendar come before weekdays. */
export function Duties({ known }: { known: readonly KnownColleague[] }) {
  const { book, locked, now } = useDesk();
  const [adding, setAdding] = useState(false);
  useFocusBack(adding, 'duties-head');
  const today = dayOf(now());
  const disabled = locked('duties') !== null;
  const without = weekFrom(today).filter((day) => managerOnDuty(book.duties, book.absences, day, null) === null);
  const common = book.duties.some(({ departmentId }) => departmentId === null);
  return (
    <section class="desk-block" aria-labelledby="duties-title">
      <div class="block-head" id="duties-head">
        <h2 id="duties-title">{t('desk_duties')}</h2>
        {!disabled && (
          <Button icon={Plus} onClick={() => setAdding(true)} disabled={adding}>
            {t('desk_dutyAdd')}
          </Button>
        )}
      </div>
      <p class="quiet">{t('desk_dutiesMore')}</p>
      <LockedNote path="duties" isWithin />
      {adding && <NewDuty known={known} done={() => setAdding(false)} />}
      {common && without.length > 0 && (
        <p class="people-warning">
          <Icon node={TriangleAlert} />
          {t('desk_dutyGap', { days: list(without.map(longWeekday)) })}
        </p>
      )}
      {book.duties.length === 0 && !adding && <p class="quiet">{t('desk_dutiesNone')}</p>}
      {book.duties.length > 0 && (
        <ul class="people-rows">
          {book.duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} known={known} today={today} disabled={disabled} />
          ))}
        </ul>
      )}
    </section>
  );
}

function weekFrom(today: string): string[] {
  const days = [today];
  while (days.length < 7) days.push(dayAfter(days.at(-1) ?? today));
  return days;
}
