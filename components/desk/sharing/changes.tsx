import { useEffect, useState } from 'preact/hooks';
import { bookDifferences, type BookDifference } from '@/domain/book-diff';
import type { BookVersionInfo } from '@/services/book-history';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { differencesText } from '../differences/differences-text';
import { Differing } from './differing';

/** So many of the last ones; the history has the rest. */
const SHOWN = 5;

/** What the address has changed here, newest first: who, when, and what. */
export function Changes() {
  const { book, versions } = useDesk();
  const all = useAnswer(versions, book);
  if (all === null || all === 'failed') return null;
  const came = all.filter(({ how }) => how === 'subscription' || how === 'policy').slice(0, SHOWN);
  return (
    <section aria-labelledby="share-changes">
      <h3 id="share-changes">{t('share_changes')}</h3>
      {came.length === 0 && <p class="quiet">{t('share_changesNone')}</p>}
      <ol class="share-changes">
        {came.map((info) => (
          <Change key={info.n} info={info} before={all[all.indexOf(info) + 1]?.n ?? null} />
        ))}
      </ol>
    </section>
  );
}

function Change({ info, before }: { info: BookVersionInfo; before: number | null }) {
  const { version, now } = useDesk();
  const [differences, setDifferences] = useState<BookDifference[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const [after, earlier] = await Promise.all([version(info.n), before === null ? null : version(before)]);
      const language = t('language') === 'sv' ? 'sv' : 'en';
      if (wanted && after && earlier) setDifferences(bookDifferences(earlier, after, language));
    };
    read().catch((error: unknown) => console.warn('stafett: desk', error));
    return () => void (wanted = false);
  }, [info.n, before]);
  return (
    <li>
      <p class="small quiet">
        {dayAndTime(info.at, now())}
        {info.by !== '' && ` · ${info.by}`}
      </p>
      {differences.length === 0 ? (
        <p>{t(info.how === 'policy' ? 'desk_how_policy' : 'desk_how_subscription')}</p>
      ) : (
        <details>
          <summary>{differencesText(differences)}</summary>
          <Differing differences={differences} />
        </details>
      )}
    </li>
  );
}
