import { useState } from 'preact/hooks';
import type { KnownColleague } from '@/services/known-colleagues';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { FormDay, FormText } from '../parts/form-fields';
import { isUsableDay } from '../parts/usable-day';
import { colleagueOf, isColleague, labelOf, LONGEST_LABEL } from './colleague-field';
import { PeopleForm } from './people-form';

const MOST_ABSENCES = 1000;

/** An absence is kept when it is whole: who, from when, until when. */
export function NewAbsence({
  known,
  today,
  done,
}: {
  known: readonly KnownColleague[];
  today: string;
  done: () => void;
}) {
  const { book, change, newId } = useDesk();
  const [who, setWho] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [standIn, setStandIn] = useState('');
  const [tried, setTried] = useState(false);

  const wrong = {
    who: book.absences.length >= MOST_ABSENCES ? t('desk_tooMany', { most: MOST_ABSENCES }) : needed(who),
    from: isUsableDay(from) ? null : t('desk_noDay'),
    until: !isUsableDay(until) ? t('desk_noDay') : until < from ? t('desk_daysOrder') : null,
    standIn: isColleague(standIn.trim(), colleagueOf(who.trim(), known), known) ? t('desk_standInSelf') : null,
  };
  const add = async () => {
    setTried(true);
    if (Object.values(wrong).some((one) => one !== null)) return false;
    const stand = standIn.trim();
    const absence = {
      ...{ id: newId(), who: colleagueOf(who.trim(), known), from, until },
      standIn: stand === '' ? null : colleagueOf(stand, known),
    };
    const said = t('desk_absenceAdded', { name: absence.who.name });
    return change((all) => ({ ...all, absences: [...all.absences, absence] }), said);
  };
  // What is missing is said when it was tried; what is wrong at once.
  const said = (fault: string | null, value: string) => (tried || value.trim() !== '' ? fault : null);
  const names = known.map(labelOf);
  return (
    <PeopleForm add={add} done={done}>
      <FormText
        label={t('desk_who')}
        value={who}
        set={setWho}
        wrong={said(wrong.who, who)}
        offered={names}
        most={LONGEST_LABEL}
      />
      <FormDay label={t('desk_from')} value={from} set={setFrom} wrong={said(wrong.from, from)} />
      <FormDay label={t('desk_until')} value={until} set={setUntil} wrong={said(wrong.until, until)} />
      <FormText
        label={t('desk_standIn')}
        value={standIn}
        set={setStandIn}
        wrong={said(wrong.standIn, standIn)}
        offered={names}
        most={LONGEST_LABEL}
      />
    </PeopleForm>
  );
}

function needed(text: string): string | null {
  return text.trim() === '' ? t('desk_needed') : null;
}
