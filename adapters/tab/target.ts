import type { Holder } from '@/domain/holder';
import type { NamedTarget } from './recogniser';

/**
 * Who would hold the ticket after a save that names this target. A new group without an agent lets go of the agent, as
 * the helpdesk does; what is not named stays. Names are known only for what does not change.
 */
export function targetOf(from: Holder, to: NamedTarget): Holder {
  const groupId = to.groupId === undefined ? from.groupId : to.groupId;
  const stays = groupId === from.groupId ? from.agentId : null;
  const agentId = to.agentId === undefined ? stays : to.agentId;
  return {
    groupId,
    groupName: groupId === from.groupId ? from.groupName : null,
    agentId,
    agentName: agentId === from.agentId ? from.agentName : null,
  };
}
