import { Check, Handshake } from 'lucide';
import type { CaseKey } from '@/domain/case-key';
import type { ClaimedNote } from '@/domain/claimed-note';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { Lines } from './skeleton';

/**
 * A brief that came with a transfer: first in the panel until it is read. Its text is the sender's word, shown as text.
 * `coming` keeps its place, exactly as tall, until the words are there.
 */
export function ReceivedBrief({ caseKey, note }: { caseKey: CaseKey; note: ClaimedNote | 'coming' }) {
  const { markBriefRead, now } = useServices();
  const mark = useVerb();
  const come = note === 'coming' ? null : note;
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
        {come ? come.text : <Lines widths={[60, 90, 80, 70]} />}
      </div>
      <div class="row">
        <Button
          icon={Check}
          onClick={() => come && void mark.run(() => markBriefRead(caseKey, come.operation))}
          disabled={mark.busy || !come}
        >
          {t('markRead')}
        </Button>
        <span class="small quiet">{t('fromTicketNote')}</span>
      </div>
      {mark.failed && <NotKept />}
    </section>
  );
}
