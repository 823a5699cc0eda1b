import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { freeSlug } from '@/domain/new-department';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { LanguageHeads } from '../parts/both-languages-field';
import { FormText } from '../parts/form-fields';
import { ReasonRow } from './reason-row';

const MOST_REASONS = 9;

/** What may be answered to a stop when the case is sent on all the same: one click each, one to nine of them. */
export function Reasons() {
  const { book, change, locked } = useDesk();
  const [typed, setTyped] = useState('');
  const disabled = locked('reasons') !== null;
  const { reasons } = book;
  const name = typed.trim();
  const isThere = reasons.some(({ name: one }) =>
    [one.sv, one.en].some((text) => text.toLocaleLowerCase() === name.toLocaleLowerCase()),
  );
  const add = async (event: Event) => {
    event.preventDefault();
    if (name === '' || isThere || reasons.length >= MOST_REASONS) return;
    const kept = await change((now) => {
      const id = freeSlug(name, new Set(now.reasons.map((one) => one.id)));
      return { ...now, reasons: [...now.reasons, { id, name: { sv: name, en: name } }] };
    });
    if (kept) setTyped('');
  };
  return (
    <section class="desk-block" aria-labelledby="reasons-title">
      <h2 id="reasons-title">{t('desk_reasons')}</h2>
      <p class="quiet">{t('desk_reasonsMore')}</p>
      <LockedNote path="reasons" isWithin />
      <LanguageHeads />
      <ol class="reasons-list">
        {reasons.map((reason, index) => (
          <ReasonRow key={reason.id} reason={reason} index={index} of={reasons.length} disabled={disabled} />
        ))}
      </ol>
      {!disabled && reasons.length < MOST_REASONS && (
        <form class="desk-add" noValidate onSubmit={(event) => void add(event)}>
          <FormText
            label={t('desk_reasonNew')}
            value={typed}
            set={setTyped}
            wrong={isThere && name !== '' ? t('desk_reasonThere') : null}
          />
          <Button type="submit" icon={Plus}>
            {t('add')}
          </Button>
        </form>
      )}
      {reasons.length >= MOST_REASONS && <p class="small quiet">{t('desk_tooMany', { most: MOST_REASONS })}</p>}
    </section>
  );
}
