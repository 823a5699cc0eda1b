import { expect, it } from 'vitest';
import type { Hint } from '@/domain/hint';
import { mandateFor } from '@/domain/mandate-for';
import { caseFromReading } from '@/domain/case-from-reading';
import { matterFrom } from '@/domain/matter';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { ANNA, MONDAY, Ticket } from './a-ticket';

const record = caseFromReading(new Ticket().says(ANNA, 'Skruvarna saknas i paketet').reading(), null, MONDAY);
const matter = matterFrom(record, 'sv');
const about = (word: string) => ({ ...NO_WORDS, any: [word] });

const mandates = [
  aMandate({ id: 'own', when: about('paketet'), priority: 9 }),
  aMandate({ id: 'only by a hint' }),
  aMandate({ id: 'another only by a hint' }),
  aMandate({ id: 'off', isOn: false }),
];
const hint = (mandateId: string | null, more: Partial<Hint> = {}): Hint =>
  aHint({ id: 'screws', when: about('skruvar'), mandateId, ...more });

it.each([
  ['its own condition, without hints', [], 'own'],
  ['the hint that fits, before its own condition', [hint('only by a hint')], 'only by a hint'],
  ['its own condition, where the hint names none', [hint(null)], 'own'],
  ['its own condition, where the hint is for something else', [hint('only by a hint', { when: about('tv') })], 'own'],
  ['its own condition, where the hint is off', [hint('only by a hint', { isOn: false })], 'own'],
  ['its own condition, where the mandate that the hint names is off', [hint('off')], 'own'],
  ['its own condition, where the mandate that the hint names is gone', [hint('nowhere')], 'own'],
  [
    'the strongest of the hints that fit',
    [hint('only by a hint'), hint('another only by a hint', { priority: 2 })],
    'another only by a hint',
  ],
  [
    'its own condition, where the strongest hint names none and a weaker one does',
    [hint('only by a hint'), hint(null, { priority: 2 })],
    'own',
  ],
])('the mandate of a case is by %s', (_, hints, expected) => {
  expect(mandateFor({ hints, mandates }, matter)?.id).toBe(expected);
});

it('a mandate that asks for nothing is nobody’s by itself', () => {
  expect(mandateFor({ hints: [], mandates: [aMandate()] }, matter)).toBeNull();
});

it('a hint for the department that has the case already brings its mandate too', () => {
  const here = hint('only by a hint', { departmentId: 'support' });
  expect(mandateFor({ hints: [here], mandates }, matter)?.id).toBe('only by a hint');
});
