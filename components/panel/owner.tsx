import { Check, Clock, MessageCircleQuestionMark } from 'lucide';
import type { ClaimedNote } from '@/domain/claimed-note';
import type { CaseHead } from '@/domain/customer';
import { questionIn } from '@/domain/kept';
import type { CaseView } from '@/domain/panel-view';
import { saidIn } from '@/domain/stafett-note';
import { dayAndTime, relativeDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { Marks } from './marks';
import { mayReceive, Receive } from './receive';

/** Who answers to the customer, since when, and whether the one who has the case now has accepted it. */
export function Owner({ view, head }: { view: CaseView; head: CaseHead }) {
  const { now } = useServices();
  const { owner, holder } = head;
  const name = [owner.name, owner.groupName].filter(Boolean).join(', ');
  const apart = owner.why === 'previous' || (owner.why === 'kept' && owner.name !== holder.agentName);
  const holderName = [holder.agentName, holder.groupName].filter(Boolean).join(', ');
  // An old question is history: it stands here while somebody keeps the customer because of it.
  const question = owner.why === 'kept' ? view.claims.find((claim) => claim.kind === 'question') : undefined;
  return (
    <Section name="owner" label={t('owner')} aside={<Accepted head={head} />}>
      <p>
        <span class="strong">
          {owner.why === 'nobody' || !name ? t('ownerNobody') : owner.why === 'kept' ? t('ownerKept', { name }) : name}
        </span>
        {owner.since !== null && owner.why !== 'nobody' && (
          <span class="quiet"> · {t('since', { when: relativeDay(owner.since, now()) })}</span>
        )}
      </p>
      {apart && holderName && (
        <p class="quiet">
          {head.holderSince === null
            ? t('holderHas', { name: holderName })
            : t('holderHasSince', { name: holderName, when: dayAndTime(head.holderSince, now()) })}
        </p>
      )}
      {question && <Question claim={question} />}
      {/* A brief that came offers it too, further up. */}
      {view.received === null && mayReceive(view, head) && <Receive view={view} />}
      <Marks view={view} head={head} />
    </Section>
  );
}

/** What was asked, of whom, when: as its writer says. */
function Question({ claim }: { claim: ClaimedNote }) {
  const { now } = useServices();
  const { asked, question } = questionIn(claim);
  const when = dayAndTime(claim.at, now());
  const { name } = claim.by;
  return (
    <p class="line small">
      <Icon node={MessageCircleQuestionMark} />
      <span>
        <span class="quiet">
          {question ? t('questionByTo', { name, asked, when }) : t('questionBy', { name, when })}
        </span>{' '}
        {question || saidIn(claim)}
      </span>
    </p>
  );
}

function Accepted({ head }: { head: CaseHead }) {
  if (head.accepted === null) return null;
  return (
    <span class={head.accepted ? 'state state-good' : 'state state-attention'}>
      <Icon node={head.accepted ? Check : Clock} />
      {head.accepted ? t('accepted') : t('notAccepted')}
    </span>
  );
}
