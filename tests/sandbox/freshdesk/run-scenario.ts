import { changeTicket, writeOnTicket, writableTicket, type TicketChange } from './change-ticket';
import { textToHtml } from './conversations';
import type { FreshdeskDb } from './db';
import { invalid, Refused } from './errors';
import { ASSIGN_TO_ME, type Priority, type Scenario } from './types';

/**
 * Runs a scenario for an agent: the server does what its actions say; nothing of it was in the request.
 * @throws Refused (400 for an unknown scenario, inferred; 404 for an unknown ticket)
 */
export function runScenario(db: FreshdeskDb, ticketId: number, agentId: number, scenarioId: number): void {
  writableTicket(db, ticketId);
  const scenario = db.scenarios.get(scenarioId);
  if (!scenario) {
    const message = 'There is no scenario matching the given scenario_id';
    throw new Refused(invalid({ field: 'scenario_id', message, code: 'invalid_value' }));
  }
  // That the activity names the scenario, and how, is inferred.
  const named = { type: 'execute_scenario', content: { scenario_name: scenario.name } };
  changeTicket(db, ticketId, { type: 'user', userId: agentId }, changeOf(scenario, agentId), [named]);
  for (const { name, value } of scenario.actions) {
    if (name !== 'add_note') continue;
    writeOnTicket(db, ticketId, agentId, { body: textToHtml(String(value)), private: true });
  }
}

function changeOf(scenario: Scenario, agentId: number): TicketChange {
  const change: TicketChange = {};
  for (const { name, value } of scenario.actions) {
    const number = value === null ? null : Number(value);
    if (name === 'responder_id') change.responderId = number === ASSIGN_TO_ME ? agentId : number;
    if (name === 'group_id') change.groupId = number;
    if (name === 'status' && number !== null) change.status = number;
    if (name === 'priority' && number !== null) change.priority = number as Priority;
    if (name === 'ticket_type') change.type = value === null ? null : String(value);
    if (name === 'add_tag') change.addTags = [...(change.addTags ?? []), ...String(value).split(',')];
  }
  return change;
}
