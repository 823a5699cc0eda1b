import { Plus, Trash2 } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Absence } from '@/domain/absence';
import { AbsenceIndex } from '@/domain/absence-index';
import { dayOf } from '@/domain/day';
import type { KnownColleague } from '@/services/known-colleagues';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { useFocusBack } from '../parts/use-focus-back';
import { AbsenceRow } from './absence-row';
import { NewAbsence } from './new-absence';

/** Who is away, the next to come back first; what is over ends by itself, and can be cleared away. */
export function Absences({ known }: { known: readonly KnownColleague[] }) {
  const { book, change, locked, now } = useDesk();
  const [adding, setAdding] = useState(false);
  useFocusBack(adding, 'absences-head');
  const today = dayOf(now());
  const disabled = locked('absences') !== null;
  const index = useMemo(() => new AbsenceIndex(book.absences), [book.absences]);
  const sorted = [...book.absences].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const present = sorted.filter(({ until }) => until >= today);
  const past = sorted.filter(({ until }) => until < today).reverse();
  const clear = () => {
    const gone = new Set(past.map(({ id }) => id));
    void change(
      (all) => ({ ...all, absences: all.absences.filter(({ id }) => !gone.has(id)) }),
      t('desk_absencesCleared', past.length, [count(past.length)]),
    );
  };
  const rows = (some: readonly Absence[]) =>
    some.map((absence) => <AbsenceRow key={absence.id} {...{ absence, index, known, today, disabled }} />);
  return (
    <section class="desk-block" aria-labelledby="absences-title">
      <div class="block-head" id="absences-head">
        <h2 id="absences-title">{t('desk_absences')}</h2>
        {!disabled && (
          <Button icon={Plus} onClick={() => setAdding(true)} disabled={adding}>
            {t('desk_absenceAdd')}
          </Button>
        )}
      </div>
      <LockedNote path="absences" isWithin />
      {adding && <NewAbsence known={known} today={today} done={() => setAdding(false)} />}
      {present.length === 0 && !adding && <p class="quiet">{t('desk_absencesNone')}</p>}
      {present.length > 0 && <ul class="people-rows">{rows(present)}</ul>}
      {past.length > 0 && (
        <details class="desk-details">
          <summary>{t('desk_absencesPast', past.length, [count(past.length)])}</summary>
          {!disabled && (
            <p>
              <Button icon={Trash2} onClick={clear}>
                {t('desk_absencesClear')}
              </Button>
            </p>
          )}
          <ul class="people-rows people-past">{rows(past)}</ul>
        </details>
      )}
    </section>
  );
}
