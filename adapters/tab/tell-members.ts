import type { CaseRef } from '@/domain/case-key';
import { inTime } from '@/utils/in-time';
import { isHelpdeskError, type HelpdeskApi } from '../helpdesk';
import { Remembered } from '../shared/remembered';
import type { Ask } from './ask';

/** The longest that what is said of a choice waits to know who is in the group, in ms. No save waits for it. */
const PATIENCE = 1_000;

/**
 * Tells the background who is in a group that the agent has chosen, as far as this agent may know it: at most once in some
 * minutes. Resolves when it is told, in any case within a second; what comes later is there for the next choice.
 */
export function tellMembers(
  account: Pick<CaseRef, 'helpdesk' | 'host'>,
  api: Pick<HelpdeskApi, 'members'>,
  ask: Ask,
  failed: (error: unknown) => void,
): (groupId: string) => Promise<void> {
  const told = new Remembered<void>();

  async function tell(groupId: string): Promise<void> {
    const members = await api.members(groupId);
    if (members) await ask('members', { ...account, groupId, members });
  }

  return async (groupId) => {
    const telling = told.get(groupId, () => tell(groupId));
    telling.catch((error: unknown) => {
      if (!isHelpdeskError(error)) failed(error);
    });
    await inTime(telling, PATIENCE).catch(() => {});
  };
}
