import { Check } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import { bookDifferences, withDifferences, type BookDifference } from '@/domain/book-diff';
import { bookFaults } from '@/domain/book-faults';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { OtherBook } from '../differences/named-value';
import { DifferenceTicks } from './difference-ticks';
import { Together } from './together';

/**
 * What a file would change, item by item: each is taken over or left. Nothing changes before the button is pressed, and
 * only what holds together can be taken.
 */
export function Accept({ incoming, done }: { incoming: Book; done: (taken: number | null) => void }) {
  const { book, change } = useDesk();
  const language = t('language') === 'sv' ? 'sv' : 'en';
  const differences = useMemo(() => bookDifferences(book, incoming, language), [book, incoming]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = useMemo(() => differences.filter(({ id }) => !left.has(id)), [differences, left]);
  const all = useMemo(() => idsOf(differences), [differences]);
  const ticked = useMemo(() => idsOf(taken), [taken]);
  const merged = useMemo(() => withDifferences(book, incoming, ticked), [book, incoming, ticked]);
  const faults = useMemo(() => bookFaults(merged), [merged]);
  const head = useRef<HTMLParagraphElement>(null);
  // What was chosen a moment ago is gone from the page: the keyboard goes on from what it brought.
  useEffect(() => head.current?.focus(), [incoming]);
  const mark = (ids: readonly string[], isTaken: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isTaken) next.delete(id);
        else next.add(id);
      }
      return next;
    });
  const take = async () => {
    const said = t('share_taken', taken.length, [count(taken.length)]);
    // Taken over whole, it is the other book: who changed it last, and when, is what that says.
    const { updatedBy, updatedAt } = incoming;
    const stamp = left.size === 0 ? { updatedBy, updatedAt } : {};
    const made = (now: Book) => ({ ...withDifferences(now, incoming, ticked), ...stamp });
    if (await change(made, said, 'import')) done(taken.length);
  };
  if (differences.length === 0) return <p role="status">{t('share_same')}</p>;
  return (
    <div class="share-accept">
      <p class="strong" tabIndex={-1} ref={head} role="status">
        {t('share_differs', differences.length, [count(differences.length)])}
      </p>
      <p class="row">
        <Button onClick={() => mark([...all], true)}>{t('share_all')}</Button>
        <Button onClick={() => mark([...all], false)}>{t('share_none')}</Button>
      </p>
      <OtherBook.Provider value={incoming}>
        <DifferenceTicks differences={differences} left={left} mark={mark} />
      </OtherBook.Provider>
      <div class="share-end">
        {taken.length > 0 && faults.length > 0 && (
          <Together
            {...{ before: book, after: incoming, merged, faults, all, taken: ticked }}
            tick={(ids) => setLeft(new Set([...all].filter((id) => !ids.has(id))))}
          />
        )}
        <p class="row">
          <Button
            look="primary"
            icon={Check}
            onClick={() => void take()}
            disabled={taken.length === 0 || faults.length > 0}
          >
            {t('share_take', taken.length, [count(taken.length)])}
          </Button>
          <Button onClick={() => done(null)}>{t('share_not')}</Button>
        </p>
      </div>
    </div>
  );
}

function idsOf(differences: readonly BookDifference[]): Set<string> {
  return new Set(differences.map(({ id }) => id));
}
