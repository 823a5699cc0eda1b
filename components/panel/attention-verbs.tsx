import { Check, Phone, PhoneOff, X } from 'lucide';
import type { IconNode } from 'lucide';
import type { Attention as Item, CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

interface Verb {
  text: string;
  /** accessible name where the text alone does not say what it is about */
  label?: string;
  icon: IconNode;
  does(): Promise<void>;
}

/** What can be done about a line that needs attention, below its sentence; nothing where the answer is in the ticket. */
export function AttentionVerbs({ item, view, head }: { item: Item; view: CaseView; head: CaseHead }) {
  const services = useServices();
  const run = useVerb();
  const verbs = verbsFor(item, view, services);
  if (verbs.length === 0) return null;
  return (
    <>
      {item.kind === 'manager' && <Manager view={view} head={head} />}
      <span class="attention-verbs">
        {verbs.map(({ text, label, icon, does }) => (
          <Button
            key={text}
            look="quiet"
            icon={icon}
            disabled={run.busy || view.me === null}
            onClick={() => void run.run(does)}
            {...(label !== undefined && { label })}
          >
            {text}
          </Button>
        ))}
      </span>
      {run.failed && <NotKept />}
    </>
  );
}

function verbsFor(item: Item, { caseKey, customer }: CaseView, services: ReturnType<typeof useServices>): Verb[] {
  switch (item.kind) {
    case 'manager':
      return [
        { text: t('managerTook'), icon: Phone, does: () => services.logManagerCall(caseKey, true) },
        { text: t('managerNotReached'), icon: PhoneOff, does: () => services.logManagerCall(caseKey, false) },
        {
          text: t('done'),
          label: t('managerSettled'),
          icon: Check,
          does: () => services.closeAsk(caseKey),
        },
      ];
    case 'overdue':
    case 'due': {
      const does = () => services.keepCommitment(caseKey, item.id);
      return [{ text: t('done'), label: `${t('done')}: ${item.text}`, icon: Check, does }];
    }
    case 'rising':
      return [
        { text: t('risingCalled'), icon: Check, does: () => services.answerRise(customer?.id ?? '', 'called') },
        { text: t('risingNo'), icon: X, does: () => services.answerRise(customer?.id ?? '', 'no') },
      ];
    default:
      return [];
  }
}

/** Who is on duty and how to reach them, and what has come of the calls so far. */
function Manager({ view: { onDuty }, head: { managerAsk } }: { view: CaseView; head: CaseHead }) {
  const { now } = useServices();
  const last = managerAsk?.calls.at(-1);
  const who = onDuty === null || onDuty === 'coming' ? null : [onDuty.name, onDuty.reach].filter(Boolean).join(', ');
  return (
    <>
      {last && (
        <span class="attention-more quiet">
          {t(last.taken ? 'managerCallTaken' : 'managerCallMissed', {
            when: dayAndTime(last.at, now()),
            who: last.manager ?? t('managerNameless'),
          })}
        </span>
      )}
      <span class="attention-more">
        {onDuty === 'coming' ? '\u00A0' : who === null ? t('managerNobody') : t('managerOnDuty', { who })}
      </span>
    </>
  );
}
