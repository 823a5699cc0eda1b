import type { CaseView, PanelView } from '@/domain/panel-view';
import { Boundary } from '../shared/boundary';
import { t } from '@/utils/i18n';
import { Attention } from './attention';
import { Barred } from './barred';
import { Brief } from './brief';
import { Chain } from './chain';
import { Commitments } from './commitments';
import { Customer, UnreadCustomer } from './customer';
import { FlagBar } from './flag-bar';
import { HistorySlot } from './history-slot';
import { MandateCardView } from './mandate';
import { Notices } from './notices';
import { Nothing } from './nothing';
import { Owner } from './owner';
import { ReceivedBrief } from './received-brief';
import { PanelSkeleton, PartSkeleton } from './skeleton';
import { TicketState } from './ticket-state';
import { Told } from './told';

/** The side panel, top to bottom. `view` is null until the first answer of the database. */
export function Panel({ view }: { view: PanelView | null }) {
  if (!view) return <PanelSkeleton />;
  if (view.kind === 'nothing') return <Nothing view={view} />;
  if (view.kind === 'barred') return <Barred view={view} />;
  // The key starts every part anew for another case: nothing typed or opened for one customer is left for the next.
  return (
    <Boundary key={view.caseKey} instead={<p class="section quiet">{t('brokenPanel')}</p>}>
      <main class="panel">
        <CaseParts view={view} />
      </main>
    </Boundary>
  );
}

function CaseParts({ view }: { view: CaseView }) {
  const { customer, head } = view;
  if (!customer || !head) return <UnreadCase view={view} />;
  return (
    <>
      {view.received && <ReceivedBrief view={view} note={view.received} />}
      <Customer view={view} customer={customer} />
      <TicketState head={head} />
      {head.stations.length > 0 && (
        <section class="section" aria-label={t('chainLabel')}>
          <Chain stations={head.stations} earlier={head.earlierStations} hues={view.hues} />
          <Told view={view} head={head} />
        </section>
      )}
      <Owner view={view} head={head} />
      <Attention view={view} head={head} />
      <FlagBar view={view} />
      {view.mandate && <MandateCardView mandate={view.mandate} />}
      <Commitments view={view} head={head} />
      <Brief caseKey={view.caseKey} brief={view.brief} />
      <HistorySlot customer={customer} caseKey={view.caseKey} />
      <Notices view={view} />
    </>
  );
}

/** Never read in this browser: the name that the page shows, the rest as it comes; flagging works all the same. */
function UnreadCase({ view }: { view: CaseView }) {
  const coming = view.trouble === null;
  return (
    <>
      <UnreadCustomer view={view} />
      {coming && <PartSkeleton name="chain" />}
      {coming && <PartSkeleton name="owner" />}
      <FlagBar view={view} />
      {coming && <PartSkeleton name="commitments" />}
      {coming && <PartSkeleton name="brief" />}
      <Notices view={view} />
    </>
  );
}
