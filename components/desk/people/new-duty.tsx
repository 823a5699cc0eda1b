import { useState } from 'preact/hooks';
import type { KnownColleague } from '@/services/known-colleagues';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { FormText } from '../parts/form-fields';
import { WeekdayChoice } from '../parts/weekday-choice';
import { colleagueOf, labelOf, LONGEST_LABEL } from './colleague-field';
import { PeopleForm } from './people-form';

const MOST_DUTIES = 400;
const WORK_DAYS = [1, 2, 3, 4, 5];

/** A manager on duty is kept as soon as there is a name; days of the calendar and the rest are set where it then stands. */
export function NewDuty({ known, done }: { known: readonly KnownColleague[]; done: () => void }) {
  const { book, change, newId } = useDesk();
  const [name, setName] = useState('');
  const [reach, setReach] = useState('');
  const [weekdays, setWeekdays] = useState<number[]>(WORK_DAYS);
  const [tried, setTried] = useState(false);
  const wrong =
    book.duties.length >= MOST_DUTIES
      ? t('desk_tooMany', { most: MOST_DUTIES })
      : name.trim() === ''
        ? t('desk_needed')
        : null;

  const add = async () => {
    setTried(true);
    if (wrong !== null) return false;
    const manager = { ...colleagueOf(name.trim(), known), reach: reach.trim() };
    const duty = { id: newId(), departmentId: null, on: { weekdays }, manager, standIn: null };
    const said = t('desk_dutyAdded', { name: manager.name });
    return change((all) => ({ ...all, duties: [...all.duties, duty] }), said);
  };
  return (
    <PeopleForm add={add} done={done}>
      <FormText
        label={t('desk_dutyName')}
        value={name}
        set={setName}
        wrong={tried ? wrong : null}
        offered={known.map(labelOf)}
        most={LONGEST_LABEL}
      />
      <FormText
        label={t('desk_reach')}
        value={reach}
        set={setReach}
        wrong={null}
        most={120}
        example={t('desk_reachExample')}
      />
      <WeekdayChoice label={t('desk_dutyDays')} days={weekdays} keep={setWeekdays} />
    </PeopleForm>
  );
}
