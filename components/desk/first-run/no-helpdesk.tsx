import type { Account } from '@/domain/account';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { useWatched } from '../use-watched';

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
  const { go, watchGroupsMet } = useDesk();
  const watched = useWatched(watchGroupsMet);
  const met = watched === 'failed' || watched === null ? [] : watched;
  const groups = new Set(met.flatMap((one) => one.groups.map(({ name }) => name))).size;
  return (
    <section class="desk-block" aria-live="polite">
      <h2>{t(accounts.length === 0 ? 'desk_openHelpdesk' : 'desk_waitingForGroups')}</h2>
      <p class="desk-prose">
        {accounts.length === 0
          ? t('desk_openHelpdeskMore')
          : t('desk_noGroupsYet', { hosts: list(accounts.map(({ host }) => host)) })}
      </p>
      <p class="row">
        {groups > 0 && <Button onClick={() => useMet(met)}>{t('desk_startFromCases', groups)}</Button>}
        <Button onClick={() => go('departments')}>{t('desk_startWithout')}</Button>
      </p>
    </section>
  );
}
