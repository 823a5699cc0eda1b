import { Check } from 'lucide';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

/**
 * Whether this agent may say that the case has been received: the one who has it now, or anybody while it only lies with
 * a group; anybody but the owner and whoever passed it on, whose word would not make it received. Once: not again while
 * the ticket does not tell yet.
 */
export function mayReceive({ me, receiving }: CaseView, head: CaseHead | null): boolean {
  if (me === null || receiving || head?.accepted !== false) return false;
  const { agentId } = head.holder;
  return agentId === null ? head.letGo !== true && head.owner.name !== me.name : agentId === me.id;
}

/** One click, one line on the ticket: the case has been received. */
export function Receive({ view }: { view: CaseView }) {
  const { sayReceived } = useServices();
  const say = useVerb();
  return (
    <>
      <Button
        look="quiet"
        icon={Check}
        onClick={() => void say.run(() => sayReceived(view.caseKey))}
        disabled={say.busy}
      >
        {t('sayReceived')}
      </Button>
      {say.failed && <NotKept />}
    </>
  );
}
