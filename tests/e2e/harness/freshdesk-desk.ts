import { plainText } from '../../../adapters/freshdesk/plain-text';
import { createTicket } from '../../sandbox/freshdesk/change-ticket';
import { RESOLVED } from '../../sandbox/freshdesk/db';
import type { Sandbox } from '../../sandbox/server';
import { named, type Desk } from './desk';

/** Both paths of the Update button, and scenarios. */
const SAVE = /^\/api\/_\/tickets\/\d+(\/update_properties|\/execute_scenario)?$/;

export function freshdeskDesk(sandbox: Sandbox): Desk {
  const { freshdesk } = sandbox;
  const { db } = freshdesk;
  const ticket = (id: number) => {
    const found = db.tickets.get(id);
    if (!found) throw new Error(`no ticket ${id}`);
    return found;
  };
  /** Stafett writes tags and nothing else to a ticket; the page never does that in these stories. */
  const writesTags = (body: string) => /^\{"tags":\[[^\]]*\]\}$/.test(body);
  const isTagWrite: Desk['isTagWrite'] = ({ method, path, body }, id) =>
    method === 'PUT' && path.endsWith(`/tickets/${id}`) && writesTags(body);

  /** Freshdesk's history says nothing of tags: what was written does. */
  function timesTagged(ticketId: number, tag: string): { on: number; off: number } {
    const times = { on: 0, off: 0 };
    let isOn = false;
    for (const { body, status } of sandbox.requests.filter((request) => isTagWrite(request, ticketId))) {
      if (status !== 200) continue;
      const { tags } = JSON.parse(body) as { tags: string[] };
      if (tags.includes(tag) === isOn) continue;
      isOn = !isOn;
      times[isOn ? 'on' : 'off'] += 1;
    }
    return times;
  }

  return {
    name: 'freshdesk',
    title: 'Freshdesk',
    sandbox,
    host: 'acme.freshdesk.com',
    mainTicketId: 9031,
    plainTicketId: 9040,
    ticketUrl: (id) => `https://acme.freshdesk.com/a/tickets/${id}`,
    elsewhere: '/a/dashboard',
    groupId: (name) => named(db.groups.values(), name).id,
    agentId: (name) => named(db.agents.values(), name).id,
    groupOf: (id) => db.groups.get(ticket(id).groupId ?? 0)?.name ?? null,
    agentOf: (id) => db.agents.get(ticket(id).responderId ?? 0)?.name ?? null,
    customerOf: (id) => db.contacts.get(ticket(id).requesterId)?.name ?? '',
    subjectOf: (id) => ticket(id).subject,
    tags: (id) => [...ticket(id).tags],
    messages: (id) => db.conversations.of(id).map((one) => ({ text: plainText(one.body), public: !one.private })),
    freshTicket: () =>
      createTicket(db, {
        subject: 'Frågan om leveranstid, en gång till',
        requesterId: named(db.contacts.values(), 'Oliver Grant').id,
        groupId: named(db.groups.values(), 'Support').id,
        description: '<div>Hur lång är leveranstiden?</div>',
      }).id,
    rename: (agent, name) => void (named(db.agents.values(), agent).name = name),
    emptyGroup: (name) => void db.emptyGroup(named(db.groups.values(), name).id),
    actAs(name, { ticketId, group, agent, reply, note, addTags, solves }) {
      const who = named([...db.agents.values(), ...db.contacts.values()], name).id;
      freshdesk.actAs(who, {
        ticketId,
        ...(group ? { groupId: named(db.groups.values(), group).id, responderId: null } : {}),
        ...(agent ? { responderId: named(db.agents.values(), agent).id } : {}),
        ...(reply === undefined ? {} : { reply }),
        ...(note === undefined ? {} : { note }),
        ...(addTags ? { addTags } : {}),
        ...(solves ? { status: RESOLVED } : {}),
      });
    },
    liftLimits: () => freshdesk.limits.lift(),
    isSave: ({ method, path, body }) => method === 'PUT' && SAVE.test(path) && !writesTags(body),
    savesOf: (id) => ({ method: 'PUT', path: new RegExp(`/api/_/tickets/${id}(/update_properties)?$`) }),
    uncertainSaves: () => window.freshdesk?.configure({ saveBody: 'ticket' }),
    isTagWrite,
    timesTagged,
    lastLookBeforeTag: (id) => ({ method: 'GET', path: new RegExp(`/api/_/tickets/${id}$`) }),
    saveButton: '[data-test-id="ticket-properties-btn"]',
    saveError: '.ticket-properties-wrapper [role="alert"]',
    sendsReply: false,
  };
}
