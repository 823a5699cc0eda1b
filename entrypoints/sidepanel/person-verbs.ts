import type { PanelServices, Undo } from '@/components/shared/services-context';
import { joinCustomers } from '@/services/join-customers';
import { separateUsers } from '@/services/separate-users';
import { forgetApart, tellApart } from '@/services/tell-apart';

// Who is who, in the panel. Loaded at the first such click.

type Verb<Name extends keyof PanelServices> = PanelServices[Name];

function orThrow(what: unknown): void {
  if (what === null || what === false) throw new Error('nothing was changed: it is not as it was shown');
}

export const samePerson: Verb<'samePerson'> = async (customerId, otherId) => {
  const joined = await joinCustomers(customerId, otherId, 'agent', Date.now());
  if (joined === null) throw new Error('not made one: unknown by now, or too much for one customer');
  return async () => orThrow(await separateUsers(joined.came, joined.wereApart, Date.now()));
};

export const notSamePerson: Verb<'notSamePerson'> = async (customerId, otherId) => {
  orThrow(await tellApart(customerId, otherId));
  return async () => orThrow(await forgetApart(customerId, otherId));
};

export const splitOff: Verb<'splitOff'> = async (userKey): Promise<Undo> => {
  const separated = await separateUsers([userKey], true, Date.now());
  if (separated === null) throw new Error('not split: it is not as it was shown');
  const { one, other, how } = separated;
  return async () => orThrow(await joinCustomers(one, other, how, Date.now()));
};
