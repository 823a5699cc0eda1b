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

/** A brief that came with a transfer: first in the panel until it is read. Its text is the sender's word, shown as text. */
export function ReceivedBrief({ caseKey, note }: { caseKey: CaseKey; note: ClaimedNote }) {
  const { markBriefRead, now } = useServices();
  const mark = useVerb();
  return (
    <section class="section received" aria-label={t('receivedLabel')}>
      <div class="section-head">
        <h2 class="received-title">
          <Icon node={Handshake} />
          {t('receivedFrom', { name: note.by.name })}
        </h2>
        <span class="small quiet">{dayAndTime(note.at, now())}</span>
      </div>
      <p class="received-text">{note.text}</p>
      <div class="row">
        <Button
          icon={Check}
          onClick={() => void mark.run(() => markBriefRead(caseKey, note.operation))}
          disabled={mark.busy}
        >
          {t('markRead')}
        </Button>
        <span class="small quiet">{t('fromTicketNote')}</span>
      </div>
      {mark.failed && <NotKept />}
    </section>
  );
}
