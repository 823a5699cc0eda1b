import type { Answer } from '@/domain/hold';
import type { Holder } from '@/domain/holder';
import type { Offers } from '@/domain/way';
import { t } from '@/utils/i18n';
import { SureWay } from './sure-way';
import { contactLine, hintedName } from './way-text';

interface WayProps {
  offers: Offers;
  busy: boolean;
  answer(answer: Answer): void;
}

/** To whoever stands in for the one who is away, in the group that was chosen. */
export function StandInWay({ offers, to: away, receiver, busy, answer }: WayProps & { to: Holder; receiver: string }) {
  const { name = '', agentId = null } = offers.standIn ?? {};
  const to = { ...away, agentId, agentName: name };
  return (
    <SureWay
      title={t('guard_stand_in_title', { name, target: receiver })}
      busy={busy}
      verbs={[{ label: t('guard_stand_in_send', { name }), run: () => answer({ kind: 'stand-in', to }) }]}
    >
      <p class="quiet small">{t('guard_stand_in_sure')}</p>
    </SureWay>
  );
}

/** To the department that the routing hint names, with the lead's advice. */
export function HintedWay({ offers, busy, answer }: WayProps) {
  const { groupId = null, groupName = null, advice = '', contact } = offers.hinted ?? {};
  const department = hintedName(offers);
  const to = { groupId, groupName, agentId: null, agentName: null };
  return (
    <SureWay
      title={t('guard_hinted', { department })}
      busy={busy}
      verbs={[{ label: t('guard_hinted_send', { department }), run: () => answer({ kind: 'hinted', to }) }]}
    >
      {advice && <blockquote class="advice">{advice}</blockquote>}
      <p class="quiet small">
        {[t('guard_hinted_sure', { group: groupName ?? department }), contactLine(contact)].filter(Boolean).join(' ')}
      </p>
    </SureWay>
  );
}

/** The manager on duty: by name and how to reach them; what came of the call stands on the case. */
export function DutyWay({ offers, busy, answer }: WayProps) {
  const { name = '', reach = '' } = offers.duty ?? {};
  return (
    <SureWay
      title={t('guard_duty', { name })}
      busy={busy}
      verbs={[
        { label: t('guard_call_taken'), run: () => answer({ kind: 'duty', taken: true }) },
        { label: t('guard_call_not_taken'), run: () => answer({ kind: 'duty', taken: false }) },
      ]}
    >
      {reach && <p class="reach">{reach}</p>}
      <p class="quiet small">{t('guard_duty_sure')}</p>
    </SureWay>
  );
}
