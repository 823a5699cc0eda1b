import type { Recogniser } from '@/adapters/tab/recogniser';

const PATH = /^\/desk\/case\/(\d{1,20})$/;

export const saves: Recogniser = {
  concerns: (method, path) => method === 'POST' && PATH.test(path),
  recognise(_, path, body) {
    const said = new URLSearchParams(body);
    const id = (key: string) => (said.has(key) ? { value: said.get(key) || null } : null);
    const [group, agent] = [id('group'), id('agent')];
    const to = { ...(group && { groupId: group.value }), ...(agent && { agentId: agent.value }) };
    return { ticketId: PATH.exec(path)?.[1] ?? '', to, certain: true, part: null };
  },
  withoutTransfer(_method, _path, body) {
    const said = new URLSearchParams(body);
    for (const key of ['group', 'agent']) said.delete(key);
    return String(said);
  },
  instead(_method, _path, body, { groupId, agentId }) {
    const said = new URLSearchParams(body);
    said.set('group', groupId ?? '');
    said.set('agent', agentId ?? '');
    return String(said);
  },
  accepts: () => true,
};
