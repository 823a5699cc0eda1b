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
  redirected(_method, _path, body, to) {
    const said = new URLSearchParams(body);
    ['group', 'agent'].forEach((key, at) => (to ? said.set(key, to[at as 0 | 1] ?? '') : said.delete(key)));
    return String(said);
  },
  accepts: () => true,
};
