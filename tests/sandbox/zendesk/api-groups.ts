import { NOT_FOUND, type Answer } from './errors';
import { page } from './pagination';
import type { Call, Route } from './router';
import type { Group, Membership } from './types';
import { time } from './wire';
import { groupJson, membershipJson } from './wire-people';

export const groupRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/groups', handle: (call) => groups(call, live(call)) },
  { method: 'GET', pattern: '/api/v2/groups/assignable', handle: (call) => groups(call, live(call)) },
  { method: 'GET', pattern: '/api/v2/groups/count', handle: countGroups },
  { method: 'GET', pattern: '/api/v2/groups/:group', handle: show },
  { method: 'GET', pattern: '/api/v2/group_memberships', handle: (call) => memberships(call, () => true) },
  { method: 'GET', pattern: '/api/v2/group_memberships/assignable', handle: (call) => memberships(call, () => true) },
  {
    method: 'GET',
    pattern: '/api/v2/groups/:group/memberships',
    handle: (call) => memberships(call, (one) => one.groupId === call.ids.group),
  },
  {
    method: 'GET',
    pattern: '/api/v2/users/:user/group_memberships',
    handle: (call) => memberships(call, (one) => one.userId === call.ids.user),
  },
  { method: 'GET', pattern: '/api/v2/users/:user/groups', handle: ofUser },
];

function live(call: Call): Group[] {
  return [...call.db.groups.values()].filter((group) => !group.deleted);
}

function groups(call: Call, rows: Group[]): Answer {
  return page(call, 'groups', rows, (group) => groupJson(call.db, group));
}

function ofUser(call: Call): Answer {
  return groups(
    call,
    live(call).filter((group) => call.db.isMember(call.ids.user ?? 0, group.id)),
  );
}

function countGroups(call: Call): Answer {
  return { status: 200, body: { count: { value: live(call).length, refreshed_at: time(Date.now()) } } };
}

function show(call: Call): Answer {
  const group = call.db.groups.get(call.ids.group ?? 0);
  return group ? { status: 200, body: { group: groupJson(call.db, group) } } : NOT_FOUND;
}

function memberships(call: Call, wanted: (one: Membership) => boolean): Answer {
  const rows = [...call.db.memberships.values()].filter(wanted);
  return page(call, 'group_memberships', rows, (one) => membershipJson(call.db, one));
}
