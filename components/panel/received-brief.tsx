import { Check, Handshake } from 'lucide';
import type { ClaimedNote } from '@/domain/claimed-note';
import type { CaseView } from '@/domain/panel-view';
import { saidIn } from '@/domain/stafett-note';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { mayReceive } from './receive';
import { Lines } from './skeleton';

/**
 * A brief that came with a transfer: first in the panel until it is read. Its text is the sender's word, shown as text.
 * `coming` keeps its place, exactly as tall, until the words are there.
 */
export function ReceivedBrief({ view, note }: { view: CaseView; note: ClaimedNote | 'coming' }) {
  const { markBriefRead, sayReceived, now } = useServices();
  const { caseKey } = view;
  const mark = useVerb();
  const come = note === 'coming' ? null : note;
  const read = () => (come ? markBriefRead(caseKey, come.operation) : Promise.resolve());
  // In this order: whoever is interrupted in between still has the brief before them.
  const receive = () => sayReceived(caseKey).then(read);
  return (
    <section class="section received" aria-label={t('receivedLabel')}>
      <div class="section-head">
        <h2 class="received-title">
          <Icon node={Handshake} />
          <span class="received-name">{come ? t('receivedFrom', { name: come.by.name }) : t('receivedLabel')}</span>
        </h2>
        {come && <span class="small quiet">{dayAndTime(come.at, now())}</span>}
      </div>
      {/* A long one scrolls in its place: by the keyboard too. */}
      <div class="received-text" aria-busy={!come} tabIndex={0} role="group" aria-label={t('receivedLabel')}>
        {come ? saidIn(come) : <Lines widths={[60, 90, 80, 70]} />}
      </div>
      <div class="row">
        {mayReceive(view, view.head) && (
          <Button look="primary" icon={Check} onClick={() => void mark.run(receive)} disabled={mark.busy || !come}>
            {t('sayReceived')}
          </Button>
        )}
        <Button onClick={() => void mark.run(read)} disabled={mark.busy || !come}>
          {t('markRead')}
        </Button>
        <span class="small quiet">{t('fromTicketNote')}</span>
      </div>
      {mark.failed && <NotKept />}
    </section>
  );
}
