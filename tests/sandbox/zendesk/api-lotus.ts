import { NOT_FOUND, type Answer } from './errors';
import { page } from './pagination';
import type { Call, Route } from './router';
import type { Group } from './types';

/** What the page's assignee menu reads: names with ids. Shapes from Zendesk's description. */
export const lotusRoutes: Route[] = [
  { method: 'GET', pattern: '/api/lotus/assignables/groups', handle: groups },
  { method: 'GET', pattern: '/api/lotus/assignables/groups/:group/agents', handle: agents },
  { method: 'GET', pattern: '/api/lotus/assignables/autocomplete', handle: autocomplete },
];

function live(call: Call): Group[] {
  return [...call.db.groups.values()].filter((group) => !group.deleted);
}

function groups(call: Call): Answer {
  return page(call, 'groups', live(call), ({ id, name, description }) => ({ id, name, description }));
}

function agents(call: Call): Answer {
  const group = call.db.groups.get(call.ids.group ?? 0);
  if (!group) return NOT_FOUND;
  return page(call, 'agents', call.db.agentsOf(group.id), ({ id, name }) => ({ id, name, avatar_url: null }));
}

/** Groups and agents whose names contain the text; an agent comes once for each group. */
function autocomplete(call: Call): Answer {
  const text = (call.query.get('value') ?? '').toLowerCase();
  const has = (name: string) => name.toLowerCase().includes(text);
  const found = live(call)
    .filter((group) => has(group.name))
    .map(({ id, name }) => ({ id, name }));
  const people = live(call).flatMap((group) =>
    call.db
      .agentsOf(group.id)
      .filter((agent) => has(agent.name))
      .map((agent) => ({ id: agent.id, name: agent.name, group: group.name, group_id: group.id, photo_url: null })),
  );
  return { status: 200, body: { groups: found, agents: people, count: found.length + people.length } };
}
