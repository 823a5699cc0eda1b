import { useEffect, useState } from 'preact/hooks';
import { bookDifferences, type BookDifference } from '@/domain/book-diff';
import type { BookVersionInfo } from '@/services/book-history';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';

/** What versions changed, by their number. A version that is not in it has not been read yet, or none before it is kept. */
export type Differences = ReadonlyMap<number, readonly BookDifference[]>;

/**
 * Reads the books one after the other, newest first, each once: a full one is some MB, and twenty at a time let the page
 * stand still. A version never changes, so that what is known of it stays.
 */
export function useDifferences(versions: readonly BookVersionInfo[]): Differences {
  const { version } = useDesk();
  const [known, setKnown] = useState<Differences>(new Map());
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const language = t('language') === 'sv' ? 'sv' : 'en';
      let later: { n: number; book: Awaited<ReturnType<typeof version>> } | null = null;
      for (const [index, { n }] of versions.entries()) {
        const before = versions[index + 1];
        if (before === undefined || known.has(n)) continue;
        const book = later?.n === n ? later.book : await version(n);
        const earlier = await version(before.n);
        if (!wanted) return;
        if (book && earlier) setKnown((all) => new Map(all).set(n, bookDifferences(earlier, book, language)));
        later = { n: before.n, book: earlier };
      }
    };
    read().catch((error: unknown) => console.warn('stafett: desk', error));
    return () => void (wanted = false);
  }, [versions]);
  return known;
}
