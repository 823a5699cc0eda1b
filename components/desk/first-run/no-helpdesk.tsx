import type { Account } from '@/domain/account';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';

/**
 * No helpdesk has told its groups yet. The page goes on by itself as soon as one has; where this agent may not list them,
 * those on the cases that this browser has seen do as well.
 */
export function NoHelpdesk({
  accounts,
  useMet,
}: {
  accounts: readonly Account[];
  /** goes on with the groups of these, as met on cases */
  useMet: (met: Account[]) => void;
}) {
  const { go, groupsMet } = useDesk();
  // An account is seen anew with every case that is opened there.
  const met = useAnswer(groupsMet, Math.max(0, ...accounts.map(({ seenAt }) => seenAt)));
  const groups =
    met === null || met === 'failed' ? 0 : new Set(met.flatMap((one) => one.groups.map(({ name }) => name))).size;
  return (
    <section class="desk-block" aria-live="polite">
      <h2>{t(accounts.length === 0 ? 'desk_openHelpdesk' : 'desk_waitingForGroups')}</h2>
      <p class="desk-prose">
        {accounts.length === 0
          ? t('desk_openHelpdeskMore')
          : t('desk_noGroupsYet', { hosts: list(accounts.map(({ host }) => host)) })}
      </p>
      <p class="row">
        {groups > 0 && met !== 'failed' && (
          <Button onClick={() => useMet(met ?? [])}>{t('desk_startFromCases', groups)}</Button>
        )}
        <Button onClick={() => go('departments')}>{t('desk_startWithout')}</Button>
      </p>
    </section>
  );
}
