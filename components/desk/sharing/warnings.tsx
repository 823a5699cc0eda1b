import type { BookWarning } from '@/domain/book-fault';
import { t } from '@/utils/i18n';
import { bookWarningText } from '../../shared/book-fault-text';
import { ToldList } from './told-list';

/** What a book may say but hardly means. Nothing where there is nothing. */
export function Warnings({ warnings }: { warnings: readonly BookWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <div class="share-box share-attention">
      <p class="strong">{t('share_know')}</p>
      <ToldList all={warnings.map((warning) => ({ ...warning, text: bookWarningText(warning) }))} />
    </div>
  );
}
