import { TriangleAlert } from 'lucide';
import type { Absence } from '@/domain/absence';
import type { AbsenceIndex } from '@/domain/absence-index';
import type { KnownColleague } from '@/services/known-colleagues';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { useDesk } from '../desk-services';
import { DayField } from '../parts/day-field';
import { daysText } from '../parts/long-day';
import { ColleagueField, colleagueLabel, isColleague } from './colleague-field';
import { PeopleRow } from './people-row';
import { standInLines } from './stand-in-text';

/** One absence, and who stands in over it. */
export function AbsenceRow({
  absence,
  index,
  known,
  today,
  disabled,
}: {
  absence: Absence;
  /** all of the book's */
  index: AbsenceIndex;
  known: readonly KnownColleague[];
  today: string;
  disabled: boolean;
}) {
  const { change } = useDesk();
  const { id, who, from, until, standIn } = absence;
  const isPast = until < today;
  const set = (part: Partial<Absence>) =>
    change((all) => ({ ...all, absences: all.absences.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const remove = () =>
    void change(
      (all) => ({ ...all, absences: all.absences.filter((one) => one.id !== id) }),
      t('desk_absenceRemoved', { name: who.name }),
    );
  return (
    <PeopleRow
      name={colleagueLabel(who, known)}
      when={daysText(from, until, today)}
      how={
        isPast ? (
          <span class="quiet">{standIn?.name}</span>
        ) : (
          standInLines(index, absence, today).map(({ text, isWarning }) => (
            <span key={text} class={isWarning ? 'people-warning' : undefined}>
              {isWarning && <Icon node={TriangleAlert} />}
              {text}
            </span>
          ))
        )
      }
      disabled={disabled}
      remove={remove}
    >
      <ColleagueField
        label={t('desk_who')}
        value={who}
        known={known}
        needed
        keep={(colleague) => (colleague ? set({ who: colleague }) : false)}
      />
      <DayField
        label={t('desk_from')}
        value={from}
        check={(day) => (day > until ? t('desk_daysOrder') : null)}
        keep={(day) => set({ from: day })}
      />
      <DayField
        label={t('desk_until')}
        value={until}
        check={(day) => (day < from ? t('desk_daysOrder') : null)}
        keep={(day) => set({ until: day })}
      />
      <ColleagueField
        label={t('desk_standIn')}
        value={standIn}
        known={known}
        check={(name) => (isColleague(name, who, known) ? t('desk_standInSelf') : null)}
        keep={(colleague) => set({ standIn: colleague })}
      />
    </PeopleRow>
  );
}
