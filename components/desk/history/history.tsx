import { t } from '@/utils/i18n';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { useDifferences } from './use-differences';
import { VersionRow } from './version-row';

const NONE: readonly [] = [];

/** The book's last versions: who made which, when, and what it changed; any of them can be gone back to. */
export function History() {
  const { book, versions, locked } = useDesk();
  // Of a book that comes from elsewhere, no earlier one can be put in its place.
  const isLocked = locked('') !== null;
  const all = useAnswer(versions, book);
  const differences = useDifferences(all === null || all === 'failed' ? NONE : all);
  return (
    <>
      <PartHead title={t('desk_history')} more={t('desk_historyMore')} />
      <LockedNote path="" />
      {all === 'failed' && <p role="alert">{t('notRead')}</p>}
      {all !== null && all !== 'failed' && (
        <>
          {all.length === 0 && <p class="quiet">{t('desk_historyNone')}</p>}
          <ol class="versions">
            {all.map((info, index) => (
              <VersionRow
                key={info.n}
                info={info}
                differences={differences.get(info.n) ?? null}
                isPresent={index === 0}
                mayRestore={!isLocked}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
