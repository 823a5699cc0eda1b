import type { Finding } from '@/domain/assessment';
import { placeName } from '@/domain/holder';
import { starterBook } from '@/domain/starter-book';
import type { Offers } from '@/domain/way';
import type { HoldView } from '@/services/read-hold';
import { loopChain } from './chains';
import { NOW } from './services';
import { carousel } from './views';

// What the guard's dialog shows, one for each kind of way out. Invented people and cases.

const SUPPORT = { groupId: '1', groupName: 'Support', agentId: '7', agentName: 'Eva Lind' };
const LOGISTIK = { groupId: '2', groupName: 'Logistik', agentId: null, agentName: null };
const BJORN = { groupId: '2', groupName: 'Logistik', agentId: '8', agentName: 'Björn Ek' };

const FREIGHT = 'Karin Hedman, 08-465 001 00';
const BILLING = '#faktura, eller Iris på 08-465 001 40';

const offers = {
  keep: { contact: FREIGHT },
  standIn: { name: 'Cecilia Ask', agentId: '9' },
  hinted: {
    hintId: 'h1',
    departmentId: 'billing',
    name: { sv: 'Faktura', en: 'Billing' },
    groupId: '4',
    groupName: 'Faktura',
    advice: 'Återbetalningar görs av Faktura. Ta med ordernumret, så går det samma dag.',
  },
  mandate: {
    mandateId: 'm1',
    sentence: 'Betala tillbaka frakten',
    upTo: { amount: 500, currency: 'SEK' },
    guideline: 'https://exempel.se/riktlinjer/frakt',
  },
  duty: { name: 'Sara Berg', reach: '08-555 010 20, eller gula telefonen' },
} satisfies Required<Offers>;

const findings = {
  toldThrice: { rule: 'told', tier: 1, weight: 0.6, values: { count: 3, customer: 'Anna' } },
  heldTwice: {
    rule: 'target-held-twice',
    tier: 2,
    weight: 0.9,
    values: { name: 'Logistik', count: 2, customer: 'Anna' },
    ways: ['keep', 'brief'],
  },
  noBrief: { rule: 'no-brief', tier: 2, weight: 0.7, values: { nth: 4, customer: 'Anna' }, ways: ['brief'] },
  absent: {
    rule: 'target-absent',
    tier: 2,
    weight: 1,
    how: 'stand_in',
    values: { name: 'Björn Ek', until: '2026-12-03', stand_in: 'Cecilia Ask', customer: 'Anna' },
    ways: ['stand-in', 'keep'],
  },
  elsewhere: {
    rule: 'hint-elsewhere',
    tier: 2,
    weight: 0.9,
    values: { hinted: { sv: 'Faktura', en: 'Billing' }, customer: 'Anna' },
    ways: ['hinted', 'keep'],
  },
  elsewhereContact: {
    rule: 'hint-elsewhere',
    tier: 2,
    weight: 0.9,
    values: { hinted: { sv: 'Faktura', en: 'Billing' }, contact: BILLING, customer: 'Anna' },
    ways: ['hinted', 'keep'],
  },
  mandate: {
    rule: 'within-mandate',
    tier: 2,
    weight: 0.8,
    how: 'amount',
    values: { sentence: 'Betala tillbaka frakten', amount: 500, currency: 'SEK', customer: 'Anna' },
    ways: ['mandate', 'keep'],
  },
  passedOn: {
    rule: 'passed-on',
    tier: 2,
    weight: 0.95,
    values: { name: 'Logistik', of: 43, count: 31, customer: 'Anna' },
    ways: ['duty', 'keep', 'brief'],
  },
} satisfies Record<string, Finding>;

type Part = keyof typeof findings;

/** @param more what is offered, and who gets the case */
export function dialogView(
  found: readonly Part[],
  {
    offered = [],
    to = LOGISTIK,
  }: { offered?: readonly (keyof Offers)[]; to?: HoldView['hold']['assessment']['change']['to'] } = {},
): HoldView {
  const change = { caseKey: carousel.caseKey, from: SUPPORT, to, kind: 'transfer' } as const;
  return {
    hold: {
      id: 'h',
      caseKey: change.caseKey,
      via: 'button',
      by: { id: '7', name: 'Eva Lind' },
      assessment: {
        change,
        tier: 2,
        findings: found.map((name): Finding => findings[name]),
        nth: 4,
        offers: Object.fromEntries(offered.map((name) => [name, offers[name]])),
        at: NOW,
      },
      heldAt: NOW,
      answer: null,
      answeredAt: null,
      fate: 'open',
      handoverId: null,
    },
    customerName: 'Anna Lindqvist',
    to: placeName(to),
    head: carousel.head && { ...carousel.head, stations: loopChain },
    brief: {
      asked: 'Skruvarna saknas igen i paketet, jag behöver dem före fredag.',
      tried: 'Support → Logistik → Support\nEva Lind: Vi skickar en ny påse.',
      promised: 'Ring Anna (2026-11-19 16:00)',
      consulted: '',
      wants: 'Skruvar hemskickade eller pengarna tillbaka.',
      editedAt: null,
    },
    reasons: starterBook().reasons,
  };
}

export const usual = dialogView(['heldTwice', 'noBrief', 'toldThrice']);
export const absent = dialogView(['absent', 'toldThrice'], { offered: ['standIn'], to: BJORN });
export const elsewhere = dialogView(['elsewhere', 'noBrief'], { offered: ['hinted'] });
export const mandated = dialogView(['mandate', 'toldThrice'], { offered: ['mandate'] });

/** As a book says it that was checked by nobody. */
export function mandatedBy(guideline: string | null): HoldView {
  const { hold, ...view } = structuredClone(mandated);
  const { offers } = hold.assessment;
  if (offers?.mandate) offers.mandate.guideline = guideline;
  return { ...view, hold };
}
export const onDuty = dialogView(['passedOn', 'toldThrice'], { offered: ['duty'] });
export const all = dialogView(['absent', 'elsewhere', 'mandate'], {
  offered: ['standIn', 'hinted', 'mandate', 'duty'],
  to: BJORN,
});
const nameless = dialogView(['heldTwice']);
export const unknown: HoldView = { ...nameless, customerName: '', to: '', head: null };
const named = dialogView(['elsewhereContact', 'toldThrice'], { offered: ['keep', 'hinted'] });
/** The book says whom to ask at both departments. */
export const contacts: HoldView = {
  ...named,
  hold: {
    ...named.hold,
    assessment: {
      ...named.hold.assessment,
      offers: { keep: offers.keep, hinted: { ...offers.hinted, contact: BILLING } },
    },
  },
};
