import type { Book } from '@/domain/book';
import { EXCERPT_LENGTH, FIRST_WORDS_LENGTH } from '@/domain/excerpt';
import { NEWEST_MESSAGES } from '@/domain/matter';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';

/** How much of what a customer writes hints look at: where whole messages are kept, more of the newer ones. */
export function readsText({ wholeMessages }: Pick<Book, 'wholeMessages'>): string {
  return t('hint_reads', {
    first: count(FIRST_WORDS_LENGTH),
    each: count(wholeMessages ? FIRST_WORDS_LENGTH : EXCERPT_LENGTH),
    newest: count(NEWEST_MESSAGES),
  });
}
