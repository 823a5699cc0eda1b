import { forEachKey, GROUPS, STAFF, staffMail, type GroupKey, type StaffKey } from '../norrsken';
import type { AccountSeed } from './seed';
import { ASSIGN_TO_ME, type Agent, type Group, type Scenario } from './types';

/** Maja is signed in. */
export type DemoTeam = Record<GroupKey, Group> & Record<StaffKey, Agent>;

/** Statuses of the shop's own. */
export const WAITS_FOR_SUPPLIER = 6;
export const WAITS_FOR_CUSTOMER = 7;

/** The same people as in the Zendesk account. Sälj hands out its tickets in turn. */
export function demoTeam(account: AccountSeed): DemoTeam {
  account.status(WAITS_FOR_SUPPLIER, { agentLabel: 'Väntar på leverantör', customerLabel: 'Vi arbetar med ärendet' });
  account.status(WAITS_FOR_CUSTOMER, { agentLabel: 'Väntar på kund', customerLabel: 'Väntar på ditt svar' });
  const groups = forEachKey(GROUPS, ({ name, description }) =>
    account.group(name, description, name === GROUPS.salj.name),
  );
  const staff = forEachKey(STAFF, ({ name, groups: own, admin }) =>
    account.agent(
      name,
      staffMail(name),
      own.map((key) => groups[key]),
      admin,
    ),
  );
  // In every group, and given nothing by any of them.
  staff.ingrid.available = false;
  return { ...groups, ...staff };
}

export interface DemoScenarios {
  toLogistik: Scenario;
  takeIt: Scenario;
  toKarin: Scenario;
  complaint: Scenario;
}

/** Three that move the ticket, each in another way, and one that does not. */
export function demoScenarios(account: AccountSeed, team: DemoTeam): DemoScenarios {
  const scenario = account.scenario.bind(account);
  return {
    toLogistik: scenario('Skicka till Logistik', 'Frågor om paket', [
      { name: 'group_id', value: team.logistik.id },
      { name: 'add_note', value: 'Kan ni se var paketet är? Kunden väntar på besked.' },
    ]),
    takeIt: scenario('Ta ärendet själv', 'Sätter dig som handläggare', [
      { name: 'responder_id', value: ASSIGN_TO_ME },
      { name: 'status', value: 2 },
    ]),
    toKarin: scenario('Ge till Karin', 'Paket som har kommit bort', [
      { name: 'responder_id', value: team.karin.id },
      { name: 'priority', value: 3 },
    ]),
    complaint: scenario('Märk som reklamation', 'Ändrar inte vem som har ärendet', [
      { name: 'ticket_type', value: 'Problem' },
      { name: 'add_tag', value: 'reklamation,vara' },
    ]),
  };
}
