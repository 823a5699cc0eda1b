import type { Book } from '../../../domain/book';
import type { Hint } from '../../../domain/hint';
import { starterBook } from '../../../domain/starter-book';
import { aCause, aDepartment, aDuty, aHint, aMandate, groupsCalled, NO_WORDS } from '../../fakes/book-parts';

const both = (sv: string, en: string) => ({ name: { sv, en } });
const colleague = (name: string) => ({ name, users: [] });
const WEEK = [1, 2, 3, 4, 5].map(() => [
  { from: '08:00', until: '12:00' },
  { from: '13:00', until: '17:00' },
]);

/** What a hint is about, and where it leads; the first contradicts the second, the third is never heard for the first. */
const HINTS: readonly [name: string, any: string[], departmentId: string, more?: Partial<Hint>][] = [
  ['Påminnelseavgift', ['påminnelseavgift', 'inkasso', 'reminder fee'], 'billing', { priority: 3, mandateId: 'fee' }],
  ['Påminnelse som är fel', ['påminnelseavgift', 'inkasso', 'reminder fee'], 'sales', { priority: 3 }],
  ['Avgift på fakturan', ['påminnelseavgift'], 'tech', { priority: 1 }],
  ['Saknade skruvar', ['saknas skruv', 'skruvpåse*', 'missing screws'], 'logistics', { mandateId: 'screws' }],
  ['Kunder i Norden som skriver på engelska om en leverans som är försenad', ['late delivery'], 'longest'],
  ['Avstängd', ['uppsägning'], 'support', { isOn: false }],
];

/**
 * A team that has used the desk for a while: something in every part of it, long names and short ones, two levels of causes,
 * a chain of stand-ins, hints that get in each other's way, mandates with and without an amount.
 */
export function teamBook(): Partial<Book> {
  const { departments } = starterBook();
  return {
    departments: [
      ...departments.map((one) =>
        one.id === 'billing'
          ? {
              ...{ ...one, contact: 'Karin Hedman, 08-465 001 00 eller #faktura-jour' },
              hours: {
                ...{ zone: 'Europe/Stockholm', week: [...WEEK, [], []] },
                days: [
                  { day: '2026-12-23', spans: [{ from: '08:00', until: '12:00' }] },
                  { day: '2026-12-24', spans: [] },
                ],
              },
            }
          : one,
      ),
      aDepartment('longest', {
        ...both('Efterköpsservice och reservdelar för Norden', 'After-sales service and spare parts, Nordics'),
        groups: groupsCalled(...Array.from({ length: 12 }, (_, n) => `Reservdelar ${n + 1}:a linjen`)),
      }),
    ],
    causes: [
      aCause('contents', 'logistics', both('Innehåll', 'Contents')),
      aCause('screws', 'logistics', { ...both('Skruvar saknas i kartongen', 'Screws missing'), under: 'contents' }),
      aCause('wrong_item', 'logistics', { ...both('Fel vara', 'Wrong item'), under: 'contents' }),
      aCause('late', 'logistics', both('Sen leverans', 'Late delivery')),
      aCause('fee', 'billing', both('Påminnelseavgift', 'Reminder fee')),
    ],
    causeChanges: [
      { what: 'renamed', id: 'screws', before: { sv: 'Skruvar', en: 'Screws' }, at: Date.UTC(2026, 9, 1) },
      { what: 'merged', from: 'bolts', into: 'screws', at: Date.UTC(2026, 9, 2) },
    ],
    absences: [
      ['Karin Hedman', 'Johan Wik'],
      ['Johan Wik', 'Eva-Lena Björkqvist Sandström'],
    ].map(([who = '', standIn = '']) => ({
      ...{ id: who, from: '2020-01-01', until: '2099-12-31' },
      ...{ who: colleague(who), standIn: colleague(standIn) },
    })),
    holidays: ['2026-12-24', '2026-12-25', '2027-01-01'],
    duties: [
      aDuty({ on: { weekdays: [1, 2, 3, 5] } }),
      aDuty({
        ...{ id: 'own', departmentId: 'billing', on: { from: '2026-01-01', until: '2099-12-31' } },
        standIn: { ...colleague('Bo Nord'), reach: 'ring på gula telefonen vid ingången' },
      }),
    ],
    hints: HINTS.map(([name, any, departmentId, more], n) =>
      aHint({
        ...{ id: `h${n}`, name, departmentId, when: { ...NO_WORDS, any } },
        ...{ advice: 'Fråga om ordernumret först, och om kunden har svarat på påminnelsen.', ...more },
      }),
    ),
    mandates: [
      aMandate({
        ...{ id: 'screws', sentence: 'Skicka en ny skruvpåse samma dag utan att fråga någon' },
        ...{ causeIds: ['screws'], when: { ...NO_WORDS, any: ['skruvpåse*'], none: ['monterad'], languages: ['sv'] } },
      }),
      aMandate({
        ...{ id: 'fee', sentence: 'Stryk påminnelseavgiften', upTo: { amount: 1250.5, currency: 'SEK' } },
        guideline: `https://intranat.exempel.se/riktlinjer/kundtjanst/avgifter-och-paminnelser?version=${'1'.repeat(40)}`,
      }),
    ],
    reasons: [
      { id: 'skill', ...both('Det krävs någon som kan det här', 'It takes somebody who knows this') },
      { id: 'asked', ...both('Kunden bad om det', 'The customer asked for it') },
    ],
    retentionDays: 90,
    updatedBy: 'Sara Holm',
  };
}
