import { demoSeed } from '../../sandbox/zendesk/demo-seed';
import type { Seed } from '../../sandbox/zendesk/seed';

const FIRST = 8001;
const DAYS = 4;

/** Tickets of the carousel account, in order. */
export const carouselIds = (cases: number): number[] => Array.from({ length: cases }, (_, i) => FIRST + i);

/**
 * The demo account with more cases like 4711: each of another customer, passed on twice (Support, Logistik, Faktura) and
 * held by Maja now. Handing one over to any other group without a brief is a stop.
 */
export function carousel(cases: number): Seed {
  return (account) => {
    const demo = demoSeed(account);
    const { db } = account;
    const named = <T extends { name: string }>(all: Map<number, T>, name: string): T => {
      const found = [...all.values()].find((each) => each.name === name);
      if (!found) throw new Error(`the demo account has no ${name}`);
      return found;
    };
    const group = (name: string) => named(db.groups, name).id;
    const [erik, karin, maja] = ['Erik Norling', 'Karin Hedman', 'Maja Ek'].map((name) => named(db.users, name));
    if (!erik || !karin || !maja) throw new Error('the demo account has another team');
    for (const id of carouselIds(cases)) {
      const customer = account.customer(`Kund ${id}`, `kund${id}@exempel.se`);
      account
        .ticket(account.ago(DAYS, '08:00'), {
          id,
          subject: `Paketet ${id} har inte kommit`,
          requesterId: customer.id,
          groupId: group('Support'),
          comment: { body: `Hej! Var är paket ${id}?` },
        })
        .notes(account.ago(DAYS, '09:00'), erik, 'Var är paketet?', { groupId: group('Logistik') })
        .notes(account.ago(DAYS - 1, '10:00'), karin, 'Levererat. Kunden vill ha pengarna åter.', {
          groupId: group('Faktura'),
          assigneeId: maja.id,
        });
    }
    return demo;
  };
}
