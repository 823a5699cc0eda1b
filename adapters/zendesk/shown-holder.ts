import type { ShownHolder } from '../helpdesk';
import type { Rungs } from '../shared/rungs';
import { AGENT_TAG, GROUP_TAG, HOLDER_FIELD, HOLDER_TEXT, HOLDER_VALUE, TITLED } from './selectors';
import { isVisible } from './visible';

/** The names in a ticket's assignee field. A field that is only half drawn is a miss, not "nobody". */
export function readShownHolder(container: Element, rungs: Rungs): ShownHolder {
  const field = rungs.one(container, HOLDER_FIELD, isVisible);
  const agentTag = rungs.maybe(container, AGENT_TAG, isVisible);
  if (agentTag) {
    const [groupName, agentName] = titles(agentTag);
    // An agent never has a ticket without a group: a single title cannot be told apart.
    if (!groupName || !agentName) return rungs.missed(AGENT_TAG);
    return { groupName, agentName };
  }
  const groupTag = rungs.maybe(container, GROUP_TAG, isVisible);
  if (groupTag) {
    const [groupName] = titles(groupTag);
    return groupName ? { groupName, agentName: null } : rungs.missed(AGENT_TAG);
  }
  const text = rungs.maybe(container, HOLDER_TEXT, isVisible);
  if (text) return fromText(text.textContent ?? ''); // textContent is null for documents only
  rungs.one(field.parentElement ?? container, HOLDER_VALUE, isVisible);
  return { groupName: null, agentName: null };
}

function titles(tag: Element): string[] {
  const titled = [...(tag.hasAttribute('title') ? [tag] : []), ...tag.querySelectorAll(TITLED.rungs.join())];
  return titled.map((element) => element.getAttribute('title')?.trim() ?? '').filter((title) => title !== '');
}

/**
 * "Group/Agent", "Group" or a dash. Names may hold slashes themselves: a wrong cut names nobody that the helpdesk
 * knows, and `identify` then says so.
 */
function fromText(text: string): ShownHolder {
  const [groupName = '', ...agent] = text.split('/').map((part) => part.trim());
  if (groupName === '' || groupName === '-') return { groupName: null, agentName: null };
  return { groupName, agentName: agent.join('/') || null };
}
