import { annasCases } from './demo-anna';
import { otherCases } from './demo-others';
import { demoForms, demoMacros, demoTeam } from './demo-team';
import type { Seed } from './seed';

/**
 * The demo account: Norrsken Bredband, an invented Swedish broadband shop. Maja Ek is signed in; she sits in Support,
 * helps out in Faktura and holds ticket 4711, which has gone Support -> Logistik -> Support -> Faktura.
 */
export const demoSeed: Seed = (account) => {
  const team = demoTeam(account);
  demoMacros(account, team);
  const forms = demoForms(account);
  const main = annasCases(account, team);
  otherCases(account, team, forms);
  return { meId: team.maja.id, mainTicketId: main.id };
};
