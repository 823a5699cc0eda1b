import type { BookFault } from '@/domain/book-fault';
import { t } from '@/utils/i18n';
import { bookFaultText } from '../../shared/book-fault-text';
import { ToldList } from './told-list';

/** A book that cannot be used: where, and what to do. */
export function Refused({ faults }: { faults: readonly BookFault[] }) {
  return (
    <div class="share-box share-stop" role="alert">
      <p class="strong">{t('share_refused')}</p>
      <ToldList all={faults.map((fault) => ({ ...fault, text: bookFaultText(fault) }))} />
    </div>
  );
}
