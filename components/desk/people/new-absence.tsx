import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownColleague } from '@/services/known-colleagues';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { FormDay, FormText } from '../parts/form-fields';
import { isUsableDay } from '../parts/usable-day';
import { colleagueOf } from './colleague-field';
import { sameColleague } from './same-colleague';

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
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const wrong = {
    who: book.absences.length >= MOST_ABSENCES ? t('desk_tooMany', { most: MOST_ABSENCES }) : needed(who),
    from: isUsableDay(from) ? null : t('desk_noDay'),
    until: !isUsableDay(until) ? t('desk_noDay') : until < from ? t('desk_daysOrder') : null,
    standIn: sameColleague(standIn.trim(), { name: who.trim(), users: [] }) ? t('desk_standInSelf') : null,
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some((one) => one !== null)) {
      form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const stand = standIn.trim();
    const absence = {
      ...{ id: newId(), who: colleagueOf(who.trim(), known), from, until },
      standIn: stand === '' ? null : colleagueOf(stand, known),
    };
    const said = t('desk_absenceAdded', { name: absence.who.name });
    if (await change((all) => ({ ...all, absences: [...all.absences, absence] }), said)) done();
  };
  // What is missing is said when it was tried; what is wrong at once.
  const said = (fault: string | null, value: string) => (tried || value.trim() !== '' ? fault : null);
  const names = known.map(({ name }) => name);
  return (
    <form
      ref={form}
      class="people-editor"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && done()}
    >
      <FormText label={t('desk_who')} value={who} set={setWho} wrong={said(wrong.who, who)} offered={names} />
      <FormDay label={t('desk_from')} value={from} set={setFrom} wrong={said(wrong.from, from)} />
      <FormDay label={t('desk_until')} value={until} set={setUntil} wrong={said(wrong.until, until)} />
      <FormText
        label={t('desk_standIn')}
        value={standIn}
        set={setStandIn}
        wrong={said(wrong.standIn, standIn)}
        offered={names}
      />
      <p class="row">
        <Button type="submit" look="primary">
          {t('add')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </p>
    </form>
  );
}

function needed(text: string): string | null {
  return text.trim() === '' ? t('desk_needed') : null;
}
