import type { Sandbox } from '../../sandbox/server';
import { createTicket } from '../../sandbox/zendesk/change-ticket';
import { timesTagged } from './flags';
import { named, type Desk } from './desk';

const SAVE = /\/api\/graphql$|\/api\/v2\/tickets\/\d+(\.json)?$/;

export function zendeskDesk(sandbox: Sandbox): Desk {
  const { db } = sandbox;
  const ticket = (id: number) => {
    const found = db.tickets.get(id);
    if (!found) throw new Error(`no ticket ${id}`);
    return found;
  };
  const user = (id: number | null) => (id === null ? null : (db.users.get(id)?.name ?? null));
  return {
    name: 'zendesk',
    title: 'Zendesk',
    sandbox,
    host: 'acme.zendesk.com',
    mainTicketId: 4711,
    plainTicketId: 4720,
    ticketUrl: (id) => `https://acme.zendesk.com/agent/tickets/${id}`,
    elsewhere: '/agent/dashboard',
    groupId: (name) => named(db.groups.values(), name).id,
    agentId: (name) => named(db.users.values(), name).id,
    groupOf: (id) => db.groups.get(ticket(id).groupId ?? 0)?.name ?? null,
    agentOf: (id) => user(ticket(id).assigneeId),
    customerOf: (id) => user(ticket(id).requesterId) ?? '',
    subjectOf: (id) => ticket(id).subject,
    tags: (id) => [...ticket(id).tags],
    messages: (id) => db.commentsOf(id).map((one) => ({ text: one.body, public: one.public })),
    freshTicket: () =>
      createTicket(db, {
        subject: 'Frågan om bindningstid, en gång till',
        requesterId: named(db.users.values(), 'Fatima Nouri').id,
        groupId: named(db.groups.values(), 'Support').id,
        comment: { body: 'Hur lång bindningstid har jag kvar?' },
      }).id,
    rename: (agent, name) => void (named(db.users.values(), agent).name = name),
    emptyGroup: (name) => void db.emptyGroup(named(db.groups.values(), name).id),
    actAs(name, { ticketId, group, agent, reply, note, addTags, solves }) {
      const who = named(db.users.values(), name).id;
      const said = reply ?? note;
      sandbox.actAs(who, {
        ticketId,
        ...(group ? { groupId: named(db.groups.values(), group).id, assigneeId: null } : {}),
        ...(agent ? { assigneeId: named(db.users.values(), agent).id } : {}),
        ...(said === undefined ? {} : { comment: { body: said, public: reply !== undefined } }),
        ...(addTags ? { addTags } : {}),
        ...(solves ? { status: 'solved' as const } : {}),
      });
    },
    liftLimits: () => sandbox.limits.lift(),
    // Stafett's own writes say `updated_stamp`.
    isSave: ({ method, path, body }) =>
      SAVE.test(path) &&
      (method === 'POST' ? body.includes('UpdateTicketMutation') : method === 'PUT') &&
      !body.includes('updated_stamp'),
    savesOf: (id) => ({ path: /\/api\/graphql$/, body: new RegExp(`UpdateTicketMutation.*"id":"${id}"`) }),
    uncertainSaves: () => window.sandbox?.configure({ ticketShape: 'nested' }),
    isTagWrite: ({ method, path }, id) => method !== 'GET' && path.startsWith(`/api/v2/tickets/${id}/tags`),
    timesTagged: (id, tag) => timesTagged(sandbox, id, tag),
    lastLookBeforeTag: (id) => ({ method: 'PUT', path: new RegExp(`/tickets/${id}/tags`) }),
    saveButton: '[data-test-id="submit_button-button"]:visible',
    saveError: '[data-test-id="ticket_saving_error_notification"]:visible',
    sendsReply: true,
  };
}
