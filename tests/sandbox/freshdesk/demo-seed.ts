import { customersKnownElsewhere } from './demo-known-elsewhere';
import { otherCases } from './demo-others';
import { rickardsCase } from './demo-rickard';
import { demoScenarios, demoTeam } from './demo-team';
import type { Seed } from './seed';

/**
 * The demo account: the shop of Norrsken, the same invented firm as in the Zendesk demo account, with the same people.
 * Maja Ek is signed in and holds ticket 9031, which has gone Support -> Logistik -> Support -> Faktura.
 */
export const demoSeed: Seed = (account) => {
  const team = demoTeam(account);
  const scenarios = demoScenarios(account, team);
  const main = rickardsCase(account, team);
  customersKnownElsewhere(account, team);
  otherCases(account, team, scenarios);
  return { meId: team.maja.id, mainTicketId: main.id };
};
