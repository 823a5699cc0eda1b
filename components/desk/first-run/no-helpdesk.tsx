import type { Account } from '@/domain/account';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';

/** No helpdesk has told its groups yet. The page goes on by itself as soon as one has. */
export function NoHelpdesk({ accounts }: { accounts: readonly Account[] }) {
  const { go } = useDesk();
  return (
    <section class="desk-block" aria-live="polite">
      <h2>{t('desk_openHelpdesk')}</h2>
      <p>
        {accounts.length === 0
          ? t('desk_openHelpdeskMore')
          : t('desk_noGroupsYet', { hosts: list(accounts.map(({ host }) => host)) })}
      </p>
      <p>
        <Button onClick={() => go('departments')}>{t('desk_startWithout')}</Button>
      </p>
    </section>
  );
}
