import type { CaseRef } from '@/domain/case-key';
import { inTime } from '@/utils/in-time';
import { isHelpdeskError, type HelpdeskApi } from '../helpdesk';
import { Remembered } from '../shared/remembered';
import type { Ask } from './ask';

/**
 * Tells the background who is in a group that the agent has chosen, as far as this agent may know it: at most once in some
 * minutes. Resolves when it is told, in any case when the patience is over.
 *
 * @param late it is told only now, after somebody's patience was over
 */
export function tellMembers(
  account: Pick<CaseRef, 'helpdesk' | 'host'>,
  api: Pick<HelpdeskApi, 'members'>,
  ask: Ask,
  failed: (error: unknown) => void,
  late: () => void,
): (groupId: string, patienceMs: number) => Promise<void> {
  const told = new Remembered<void>();

  async function tell(groupId: string): Promise<void> {
    const members = await api.members(groupId);
    if (members) await ask('members', { ...account, groupId, members });
  }

  return async (groupId, patienceMs) => {
    let waits = true;
    const telling = told.get(groupId, () => tell(groupId));
    telling.then(
      () => waits || late(),
      (error: unknown) => isHelpdeskError(error) || failed(error),
    );
    await inTime(telling, patienceMs).catch(() => {});
    waits = false;
  };
}
