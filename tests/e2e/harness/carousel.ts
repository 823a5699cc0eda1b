import { demoSeed as freshdeskDemo } from '../../sandbox/freshdesk/demo-seed';
import type { Seed as FreshdeskSeed } from '../../sandbox/freshdesk/seed';
import type { startSandbox } from '../../sandbox/server';
import { demoSeed as zendeskDemo } from '../../sandbox/zendesk/demo-seed';
import type { Seed as ZendeskSeed } from '../../sandbox/zendesk/seed';
import { named } from './desk';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;

const FIRST = 8001;
const DAYS = 4;

/** Tickets of the carousel accounts, in order. */
export const carouselIds = (cases: number): number[] => Array.from({ length: cases }, (_, i) => FIRST + i);

const WORDS = {
  subject: (id: number) => `Paketet ${id} har inte kommit`,
  asks: (id: number) => `Hej! Var är paket ${id}?`,
  first: 'Var är paketet?',
  second: 'Levererat. Kunden vill ha pengarna åter.',
};

/**
 * The demo accounts with more cases like their main one: each of another customer, passed on twice (Support, Logistik,
 * Faktura) and held by Maja now. Handing one over to any other group without a brief is a stop.
 */
export const carousels = (cases: number) =>
  ({ seed: carousel(cases), freshdesk: { seed: freshdeskCarousel(cases) } }) satisfies SandboxOptions;

/** The Zendesk account alone. */
export function carousel(cases: number): ZendeskSeed {
  return (account) => {
    const demo = zendeskDemo(account);
    const { db } = account;
    const group = (name: string) => named(db.groups.values(), name).id;
    const [erik, karin, maja] = team((name) => named(db.users.values(), name));
    for (const id of carouselIds(cases)) {
      const customer = account.customer(`Kund ${id}`, `kund${id}@exempel.se`);
      account
        .ticket(account.ago(DAYS, '08:00'), {
          id,
          subject: WORDS.subject(id),
          requesterId: customer.id,
          groupId: group('Support'),
          comment: { body: WORDS.asks(id) },
        })
        .notes(account.ago(DAYS, '09:00'), erik, WORDS.first, { groupId: group('Logistik') })
        .notes(account.ago(DAYS - 1, '10:00'), karin, WORDS.second, {
          groupId: group('Faktura'),
          assigneeId: maja.id,
        });
    }
    return demo;
  };
}

function freshdeskCarousel(cases: number): FreshdeskSeed {
  return (account) => {
    const demo = freshdeskDemo(account);
    const { db } = account;
    const group = (name: string) => named(db.groups.values(), name).id;
    const [erik, karin, maja] = team((name) => named(db.agents.values(), name));
    for (const id of carouselIds(cases)) {
      const customer = account.contact(`Kund ${id}`, `kund${id}@exempel.se`);
      account
        .ticket(account.ago(DAYS, '08:00'), {
          id,
          subject: WORDS.subject(id),
          requesterId: customer.id,
          groupId: group('Support'),
          text: WORDS.asks(id),
          customFields: { cf_ordernummer: String(id) },
        })
        .notes(account.ago(DAYS, '09:00'), erik, WORDS.first, { groupId: group('Logistik') })
        .notes(account.ago(DAYS - 1, '10:00'), karin, WORDS.second, {
          groupId: group('Faktura'),
          responderId: maja.id,
        });
    }
    return demo;
  };
}

function team<T>(find: (name: string) => T): [T, T, T] {
  return [find('Erik Norling'), find('Karin Hedman'), find('Maja Ek')];
}
