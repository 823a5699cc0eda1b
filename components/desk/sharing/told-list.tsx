import { t } from '@/utils/i18n';
import { bookLineText } from '../../shared/book-fault-text';
import { placeWords } from './place-words';

/** So many are shown: who has mended these will try again anyway. */
const SHOWN = 20;

export interface Told {
  at: string;
  line?: number | null | undefined;
  text: string;
}

/** What is to be said of places in a book: the line where it is known, the place, and what to do. */
export function ToldList({ all }: { all: readonly Told[] }) {
  const more = all.length - SHOWN;
  return (
    <>
      <ul class="told-list">
        {all.slice(0, SHOWN).map(({ at, line = null, text }) => (
          <li key={`${line} ${at} ${text}`}>
            <span class="quiet">
              {bookLineText({ line })}
              {line !== null && at !== '' && ', '}
              {at !== '' && placeWords(at)}
              {(line !== null || at !== '') && ': '}
            </span>
            {text}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{t('bookFaultsMore', more)}</p>}
    </>
  );
}
