import { useState } from 'preact/hooks';
import type { CustomerRecord } from '@/domain/customer';
import { accountOfUser } from '@/domain/identity';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { accountName, accountsOf } from './accounts';
import type { PersonVerbs } from './use-person-verbs';

/** One person in several accounts: which ones, how that is known, and the way to say that it is not so. */
export function KnownAs({ customer, verbs }: { customer: CustomerRecord; verbs: PersonVerbs }) {
  const { helpdeskTitle, splitOff } = useServices();
  const [open, setOpen] = useState(false);
  if (customer.users.length < 2) return null;
  const hows = new Set(customer.users.flatMap((user) => (user.joined ? [user.joined.how] : [])));
  const line = [...accountsOf(customer, helpdeskTitle), ...[...hows].map((how) => t(`joinedBy_${part(how)}`))];
  return (
    <div class="small quiet known-as">
      {line.map((words, n) => (
        <>
          {n > 0 && <span aria-hidden="true"> · </span>}
          <span class="known-as-part">{words}</span>
        </>
      ))}{' '}
      <button type="button" class="others" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('notSamePersonAsk')}
      </button>
      {open && (
        <ul class="persons" aria-label={t('notSamePersonAsk')}>
          {customer.users.map((user) => {
            const account = accountName(accountOfUser(user.key), helpdeskTitle);
            const name = user.name || (user.emails[0] ?? user.phones[0] ?? account);
            const split = () =>
              void verbs
                .run(t('splitOffDone', { name }), () => splitOff(user.key))
                .then((done) => done && setOpen(false));
            return (
              <li key={user.key} class="person">
                <span class="person-text">
                  <span class="person-name">{name}</span>, {account}
                </span>
                <Button onClick={split} disabled={verbs.busy} label={t('splitOffWho', { name, account })}>
                  {t('splitOff')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
