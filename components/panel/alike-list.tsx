import type { AlikeView, OtherCustomer } from '@/domain/alike';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { nameOf } from './alike';
import type { PersonVerbs } from './use-person-verbs';

export interface AlikeProps {
  view: AlikeView;
  customerId: string;
  verbs: PersonVerbs;
}

/** Each with its reason, and an answer that is one click and can be undone. */
export function Alike({ view, customerId, verbs }: AlikeProps) {
  const { notSamePerson } = useServices();
  return (
    <ul class="persons" aria-label={t('alikeLabel')}>
      {view.suggestions.map((other) => (
        <li key={other.customerId} class="person">
          <span class="small person-text">
            {t('alike', { name: nameOf(other), account: hostsOf(other) })} {t(`alike_${part(other.why)}`)}
          </span>
          <span class="row">
            <SamePerson {...{ customerId, other, verbs }} />
            <Button
              look="quiet"
              disabled={verbs.busy}
              label={t('notSameWho', { name: nameOf(other), account: hostsOf(other) })}
              onClick={() =>
                void verbs.run(t('notSameDone', { name: nameOf(other) }), () =>
                  notSamePerson(customerId, other.customerId),
                )
              }
            >
              {t('notSame')}
            </Button>
          </span>
        </li>
      ))}
      {view.apart.map((other) => (
        <li key={other.customerId} class="person">
          <span class="small quiet person-text">
            {t('apartFrom', { name: nameOf(other), account: hostsOf(other) })}
          </span>
          <SamePerson {...{ customerId, other, verbs }} look="quiet" />
        </li>
      ))}
    </ul>
  );
}

interface SamePersonProps {
  customerId: string;
  other: OtherCustomer;
  verbs: PersonVerbs;
  look?: 'quiet';
}

function SamePerson({ customerId, other, verbs, ...look }: SamePersonProps) {
  const { samePerson } = useServices();
  const name = nameOf(other);
  return (
    <Button
      {...look}
      disabled={verbs.busy}
      label={t('samePersonWho', { name, account: hostsOf(other) })}
      onClick={() => void verbs.run(t('samePersonDone', { name }), () => samePerson(customerId, other.customerId))}
    >
      {t('samePerson')}
    </Button>
  );
}

function hostsOf({ accounts }: OtherCustomer): string {
  return [...new Set(accounts.map(({ host }) => host))].join(', ');
}
