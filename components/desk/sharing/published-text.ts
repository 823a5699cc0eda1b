import type { BookSource } from '@/domain/book-source';
import { t } from '@/utils/i18n';
import { dayAndTime } from '@/utils/format';

/** Who changed a book last, as it says itself. */
export function publishedText({ by, at }: NonNullable<BookSource['published']>, now: number): string {
  return by === '' ? t('share_byNobody') : t('share_by', { name: by, when: at > 0 ? dayAndTime(at, now) : '–' });
}
