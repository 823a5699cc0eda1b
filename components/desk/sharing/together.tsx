import { ListPlus } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { BookFault } from '@/domain/book-fault';
import { needOf, withNeeds } from '@/domain/book-needs';
import { t } from '@/utils/i18n';
import { bookFaultText } from '../../shared/book-fault-text';
import { Button } from '../../shared/button';
import { ToldList } from './told-list';

/** What is ticked does not make a whole book: what is missing, and one press that takes it along. */
export function Together({
  before,
  after,
  merged,
  faults,
  all,
  taken,
  tick,
}: {
  before: Book;
  after: Book;
  /** what would become of them, and what is wrong with it */
  merged: Book;
  faults: readonly BookFault[];
  /** ids of all differences, and of those that are ticked */
  all: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  /** these are ticked from now on, and no others */
  tick: (ids: ReadonlySet<string>) => void;
}) {
  const language = t('language') === 'sv' ? 'sv' : 'en';
  const whole = useMemo(() => withNeeds(before, after, all, taken), [before, after, all, taken]);
  const told = faults.map((fault) => {
    const need = needOf(fault, merged, [after, before], language);
    return { at: '', text: need ? t('share_needs', { ...need }) : bookFaultText(fault) };
  });
  return (
    <div class="share-box share-stop" role="alert">
      <p class="strong">{t('share_together')}</p>
      <ToldList all={told} />
      {whole && (
        <p class="row">
          <Button icon={ListPlus} onClick={() => tick(whole)}>
            {t('share_takeNeeded')}
          </Button>
        </p>
      )}
    </div>
  );
}
