import { expect, it } from 'vitest';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Hold } from '@/domain/hold';
import type { Mandate } from '@/domain/mandate';
import { mandateCard } from '@/domain/mandate-card';
import { starterBook } from '@/domain/starter-book';
import { aMandate, NO_WORDS } from '../fakes/book-parts';
import { ANNA, MONDAY, Ticket } from './a-ticket';

const MINUTE = 60_000;
const record = caseFromReading(new Ticket().says(ANNA, 'Skruvarna saknas i paketet').reading(), null, MONDAY);

const mandate = (id: string, words: string[], more: Partial<Mandate> = {}): Mandate =>
  aMandate({ id, sentence: id, when: { ...NO_WORDS, any: words }, ...more });
const hold = (kind: 'mandate' | 'stay', answeredAt: number) => ({ answer: { kind }, answeredAt }) as Hold;
const book = (mandates: Mandate[]) => ({ ...starterBook(), mandates });
const card = (mandates: Mandate[], holds: Hold[] = [], now = MONDAY) =>
  mandateCard({ book: book(mandates), flags: [], record, customer: null, holds }, now);

it('is of the mandate that fits the case best, and of none that is off or for something else', () => {
  expect(card([])).toBeNull();
  expect(card([mandate('Annat', ['faktura']), mandate('Av', ['skruvar'], { isOn: false })])).toBeNull();
  const upTo = { amount: 500, currency: 'SEK' };
  const more = mandate('Skicka nya', ['skruvar'], { priority: 5, upTo, guideline: 'https://exempel.se' });
  expect(card([mandate('Mindre', ['skruvar']), more])).toEqual({
    ...{ sentence: 'Skicka nya', upTo, guideline: 'https://exempel.se', chosenAt: null },
  });
});

it('is of nothing for a case that has not been read', () => {
  const mandates = [mandate('Skicka nya', ['skruvar'])];
  expect(mandateCard({ book: book(mandates), flags: [], record: null, customer: null, holds: [] }, MONDAY)).toBeNull();
});

it('is for cases in one language where the lead says so', () => {
  const svOnly = mandate('Skicka nya', ['skruvar'], { when: { ...NO_WORDS, any: ['skruvar'], languages: ['sv'] } });
  const customer = { users: [{ key: record.requester, locale: 'sv-SE' }] } as never;
  expect(mandateCard({ book: book([svOnly]), flags: [], record, customer, holds: [] }, MONDAY)?.sentence).toBe(
    'Skicka nya',
  );
  expect(card([svOnly])).toBeNull();
});

it.each([
  ['just now', [hold('mandate', MONDAY - MINUTE)], MONDAY - MINUTE],
  ['of two, the last', [hold('mandate', MONDAY - MINUTE), hold('mandate', MONDAY - 5 * MINUTE)], MONDAY - MINUTE],
  ['long ago', [hold('mandate', MONDAY - 11 * MINUTE)], null],
  ['another way out', [hold('stay', MONDAY)], null],
])('says when the agent chose it in the dialog: %s', (_, holds, chosenAt) => {
  expect(card([mandate('Skicka nya', ['skruvar'])], holds)?.chosenAt).toBe(chosenAt);
});
