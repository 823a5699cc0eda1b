import { Rss } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Book } from '@/domain/book';
import { bookDifferences } from '@/domain/book-diff';
import type { BookWarning } from '@/domain/book-fault';
import type { BookText } from '@/domain/book-text';
import type { Fetched } from '@/domain/source-failure';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { NotKept } from '../../shared/not-kept';
import { useVerb } from '../../shared/use-verb';
import { useDesk } from '../desk-services';
import { OtherBook } from '../differences/named-value';
import { Differing } from './differing';
import { publishedText } from './published-text';
import { useSharing } from './sharing-services';
import { Warnings } from './warnings';

export interface Looked {
  kind: 'looked';
  address: string;
  fetched: Extract<Fetched, { kind: 'text' }>;
  read: BookText;
}

/** What following an address would change. Nothing has changed yet. */
export function Preview({
  looked: { address, fetched },
  book: incoming,
  warnings,
  done,
}: {
  looked: Looked;
  book: Book;
  warnings: BookWarning[];
  done: (isFollowed: boolean) => void;
}) {
  const { follow } = useSharing();
  const { book, now } = useDesk();
  const verb = useVerb();
  const language = t('language') === 'sv' ? 'sv' : 'en';
  const differences = useMemo(() => bookDifferences(book, incoming, language), [book, incoming]);
  const start = async () => {
    if (await verb.run(() => follow(address, { book: incoming, warnings }, fetched))) done(true);
  };
  return (
    <div class="share-accept">
      <p role="status">
        <span class="strong">
          {differences.length === 0
            ? t('share_same')
            : t('share_differs', differences.length, [count(differences.length)])}
        </span>{' '}
        {publishedText({ by: incoming.updatedBy, at: incoming.updatedAt }, now())}
      </p>
      <Warnings warnings={warnings} />
      {differences.length > 0 && <p class="quiet">{t('share_followWarn')}</p>}
      <p class="row">
        <Button look="primary" icon={Rss} onClick={() => void start()} disabled={verb.busy}>
          {t('share_follow')}
        </Button>
        <Button onClick={() => done(false)}>{t('share_not')}</Button>
      </p>
      {verb.failed && <NotKept />}
      <OtherBook.Provider value={incoming}>
        <Differing differences={differences} />
      </OtherBook.Provider>
    </div>
  );
}
