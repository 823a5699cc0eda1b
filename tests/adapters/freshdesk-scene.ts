import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { HelpdeskApi } from '@/adapters/helpdesk';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { apiWith } from './freshdesk-api';

// The Freshdesk adapter's API against a sandbox of its own: one for every test file that imports this.

export let sandbox: Sandbox;
export let api: HelpdeskApi;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.freshdesk.limits.lift();
  sandbox.requests.length = 0;
  api = fresh();
});

/** A page that knows nothing yet, of the browser's agent or, given one, of another in a session of their own. */
export function fresh(agentId?: number): HelpdeskApi {
  return apiWith(sandboxFetch(sandbox, agentId, 'acme.freshdesk.com'));
}

export function idOf(name: string): string {
  const { agents, groups, contacts } = sandbox.freshdesk.db;
  const found = [...agents.values(), ...groups.values(), ...contacts.values()].find((one) => one.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return String(found.id);
}

export const main = () => String(sandbox.freshdesk.mainTicketId);
export const ticketInDb = (ticketId: string) => {
  const ticket = sandbox.freshdesk.db.tickets.get(Number(ticketId));
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};
export const notesInDb = (ticketId: string) =>
  sandbox.freshdesk.db.conversations.of(Number(ticketId)).filter((one) => one.private);

/** Paths that were asked for, without queries, in order. */
export const asked = (method?: string) =>
  sandbox.requests
    .filter((request) => method === undefined || request.method === method)
    .map((request) => `${request.method} ${request.path.replace(/\?.*/, '')}`);
