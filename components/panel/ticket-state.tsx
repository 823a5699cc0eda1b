import { Archive } from 'lucide';
import type { CaseHead } from '@/domain/customer';
import { takesNoChanges } from '@/domain/takes-no-changes';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';

/** Said only when the ticket is one that can no longer be worked on, or when not all of it could be read. */
export function TicketState({ head }: { head: CaseHead }) {
  const said = [
    head.state !== 'live' ? t(`ticket_${head.state}`) : takesNoChanges(head) ? t('ticket_closed') : null,
    head.depth === 'cut' ? t('ticketCut') : null,
  ].filter((line) => line !== null);
  if (said.length === 0) return null;
  return (
    <div class="section">
      {said.map((line) => (
        <p class="line" key={line}>
          <Icon node={Archive} />
          <span>{line}</span>
        </p>
      ))}
    </div>
  );
}
