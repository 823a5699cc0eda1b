import { Plus } from 'lucide';
import { keptMandates } from '@/domain/kept-drafts';
import { inPriority } from '@/domain/hints/hint-draft';
import { newMandate } from '@/domain/mandate-draft';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { useHints } from '../hints/hints-services';
import { useDrafts } from '../hints/use-drafts';
import { ListAndEditor } from '../parts/list-and-editor';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { MandateList } from './mandate-list';
import { OpenMandate } from './open-mandate';

/** What agents may decide alone, so that no transfer is needed. */
export function Mandates() {
  const { book, item, go, locked, newId } = useDesk();
  const { knownValues } = useHints();
  const known = useAnswer(knownValues);
  const drafts = useDrafts('mandates', keptMandates);
  const isLocked = locked('mandates') !== null;
  const inBook = new Set(book.mandates.map(({ id }) => id));
  const fresh = drafts.all.filter(({ rule }) => !inBook.has(rule.id)).map(({ rule }) => rule);
  const shown = [...fresh, ...inPriority(book.mandates).map((mandate) => drafts.of(mandate.id)?.rule ?? mandate)];
  const open = shown.find(({ id }) => id === item) ?? null;
  const add = () => {
    const mandate = newMandate(newId());
    drafts.edit(mandate, null);
    go('mandates', mandate.id);
  };
  return (
    <>
      <PartHead title={t('desk_mandates')} more={t('mandate_more')}>
        {!isLocked && (
          <Button look="primary" icon={Plus} onClick={add}>
            {t('mandate_new')}
          </Button>
        )}
      </PartHead>
      <LockedNote path="mandates" />
      {shown.length === 0 ? (
        <p class="quiet">{t('mandate_none')}</p>
      ) : (
        <ListAndEditor
          label={open?.sentence || t('desk_mandates')}
          list={
            <MandateList
              mandates={shown}
              hints={book.hints}
              isDraft={(id) => drafts.of(id) !== undefined}
              open={open?.id ?? null}
            />
          }
        >
          {open === null ? (
            <p class="quiet">{t('mandate_choose')}</p>
          ) : (
            <OpenMandate
              key={open.id}
              mandate={open}
              drafts={drafts}
              known={known === 'failed' ? null : known}
              locked={isLocked}
            />
          )}
        </ListAndEditor>
      )}
    </>
  );
}
