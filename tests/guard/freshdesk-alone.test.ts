import { expect, it } from 'vitest';
import { saves } from '@/adapters/freshdesk/guard';

const TICKET = '/api/_/tickets/4711';
const alone = (body: object, method = 'PUT', path = TICKET) =>
  saves.recognise(method, path, JSON.stringify(body))?.alone ?? false;

it.each([
  { group_id: 20 },
  { group_id: 20, responder_id: -2 },
  { properties: { responder_id: 31 } },
  { group_id: 20, ticket: { group_id: 21 }, properties: {} },
])('a save of nothing but the transfer is told apart: %j', (body) => {
  expect(alone(body)).toBe(true);
  expect(alone(body, 'PUT', `${TICKET}/update_properties`)).toBe(true);
});

it.each([
  { group_id: 20, status: 4 },
  { ticket: { group_id: 20, tags: [] } },
  { ticket: { group_id: 20 }, status: 4 },
  { group_id: 20, ticket: [] },
  { ticket: {} },
  {},
])('a save of more, or of no transfer, is not: %j', (body) => {
  expect(alone(body)).toBe(false);
});

it('nor is any other write, which may do more than it names', () => {
  expect(alone({ group_id: 20 }, 'POST', `${TICKET}/reply`)).toBe(false);
  expect(alone({ scenario_id: 7, group_id: 20 }, 'PUT', `${TICKET}/execute_scenario`)).toBe(false);
});
