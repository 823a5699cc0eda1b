import { useState } from 'preact/hooks';
import type { CustomerRecord } from '@/domain/customer';
import { addressesOf } from '@/domain/customer-terms';
import type { CaseView } from '@/domain/panel-view';
import { monthOrDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { useServices } from '../shared/services-context';
import { Alike, AlikeButton, useAlike } from './alike';
import { Facts } from './facts';
import { Freshness } from './freshness';
import { KnownAs } from './known-as';
import { PersonUndo } from './person-undo';
import { usePersonVerbs } from './use-person-verbs';

/** Who it is, how we know that, and since when this browser knows them. */
export function Customer({ view, customer }: { view: CaseView; customer: CustomerRecord }) {
  const { now } = useServices();
  const verbs = usePersonVerbs();
  const alike = useAlike(customer.id);
  const [asking, setAsking] = useState(false);
  const anybody = alike.suggestions.length + alike.apart.length > 0;
  const [first, ...others] = addressesOf(customer);
  const cases = customer.heads.length + customer.olderCases.length;
  return (
    <section class="section customer" aria-label={t('customerLabel')}>
      <div class="section-head">
        <h1 class="customer-name">{customer.name || view.shownCustomer || (first ?? t('customerLabel'))}</h1>
        <CaseNumber view={view} />
      </div>
      <div class="small quiet">
        {first && <span>{first}</span>}
        {others.length > 0 && <Others values={others} />}
        <Dot when={Boolean(first)} />
        {t('cases', cases)}
        <Dot when />
        {t('knownSince', { when: monthOrDay(customer.knownSince, now()) })}
      </div>
      <KnownAs customer={customer} verbs={verbs} />
      <Freshness
        caseKey={view.caseKey}
        readAt={view.head?.readAt ?? null}
        reading={view.reading}
        trouble={view.trouble}
      />
      <Facts
        customerId={customer.id}
        facts={customer.facts}
        aside={<AlikeButton view={alike} open={asking} toggle={() => setAsking(!asking)} />}
      />
      {asking && anybody && <Alike view={alike} customerId={customer.id} verbs={verbs} />}
      <PersonUndo verbs={verbs} />
    </section>
  );
}

/** Not read yet, or the helpdesk could not be asked: the name that the page shows is all there is. */
export function UnreadCustomer({ view }: { view: CaseView }) {
  return (
    <section class="section customer skeleton-customer" aria-label={t('customerLabel')}>
      <div class="section-head">
        <h1 class="customer-name">{view.shownCustomer ?? t('customerUnknown')}</h1>
        <CaseNumber view={view} />
      </div>
      {view.trouble && <p class="small quiet">{t('customerNotRead')}</p>}
      <Freshness
        caseKey={view.caseKey}
        readAt={null}
        reading={view.reading || view.trouble === null}
        trouble={view.trouble}
      />
    </section>
  );
}

function CaseNumber({ view }: { view: CaseView }) {
  const { helpdeskTitle } = useServices();
  return (
    <span class="small quiet case-number">
      {helpdeskTitle(view.helpdesk)} {view.ticketId}
    </span>
  );
}

function Others({ values }: { values: string[] }) {
  const [open, setOpen] = useState(false);
  if (open) return <>, {values.join(', ')}</>;
  return (
    <button type="button" class="others" aria-label={t('moreIdentities', values.length)} onClick={() => setOpen(true)}>
      +{values.length}
    </button>
  );
}

function Dot({ when }: { when: boolean }) {
  return when ? <span aria-hidden="true"> · </span> : null;
}
