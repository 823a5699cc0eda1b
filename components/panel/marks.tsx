import { MessageSquareWarning, PhoneCall } from 'lucide';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

/**
 * Two things that one click says of a case: the customer asks for a manager; this is a complaint. Pressed again it takes
 * that back, an ask for a manager as long as nobody has called one.
 */
export function Marks({ view, head }: { view: CaseView; head: CaseHead }) {
  const { askForManager, takeBackAsk, markComplaint, unmarkComplaint } = useServices();
  const verb = useVerb();
  const { caseKey } = view;
  const ask = head.managerAsk;
  const complaint = head.complaintSince !== null;
  const closed = view.me === null || verb.busy;
  return (
    <div class="marks">
      <Button
        look="quiet"
        icon={PhoneCall}
        pressed={ask !== null}
        disabled={closed || (ask !== null && ask.calls.length > 0)}
        onClick={() => void verb.run(() => (ask === null ? askForManager(caseKey) : takeBackAsk(caseKey)))}
      >
        {t('askForManager')}
      </Button>
      <Button
        look="quiet"
        icon={MessageSquareWarning}
        pressed={complaint}
        disabled={closed}
        onClick={() => void verb.run(() => (complaint ? unmarkComplaint(caseKey) : markComplaint(caseKey)))}
      >
        {t('complaint')}
      </Button>
      {verb.failed && <NotKept />}
    </div>
  );
}
