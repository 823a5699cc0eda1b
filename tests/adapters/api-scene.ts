import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { HelpdeskApi } from '@/adapters/helpdesk';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { apiWith } from './zendesk-api';

// The adapter's API against a sandbox of its own: one for every test file that imports this.

export { faultOf } from './fault-of';

export let sandbox: Sandbox;
export let api: HelpdeskApi;

beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.db.stamps = 'write';
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.limits.reset();
  sandbox.requests.length = 0;
  api = apiWith(sandboxFetch(sandbox));
});

export function idOf(name: string): string {
  const { users, groups } = sandbox.db;
  const found = [...users.values(), ...groups.values()].find((one) => one.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return String(found.id);
}

export const main = () => String(sandbox.mainTicketId);
export const ticketInDb = (ticketId: string) => {
  const ticket = sandbox.db.tickets.get(Number(ticketId));
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};
export const notesInDb = (ticketId: string) =>
  sandbox.db.commentsOf(Number(ticketId)).filter((comment) => !comment.public);
