import { expect, it } from 'vitest';
import { CaseRecord } from '@/domain/case';
import { caseFromReading, caseFromSummary } from '@/domain/case-from-reading';
import { fits, matterFrom } from '@/domain/matter';
import type { TicketReading, TicketSummary } from '@/domain/reading';
import { NO_WORDS } from '../fakes/book-parts';
import { ANNA, MONDAY, Ticket } from './a-ticket';

type Told = Pick<TicketReading, 'organisation' | 'form'>;
const HERE: Told = { organisation: 'Sandells Skog AB', form: { id: '47', name: 'Företag' } };

const reading = (told: Told) => ({ ...new Ticket().says(ANNA, 'Hej').reading(), ...told });
const whole = (told: Told, before: CaseRecord | null = null) => caseFromReading(reading(told), before, MONDAY);
const listed = (told: Told, before: CaseRecord | null = null) => {
  const summary: TicketSummary = { ...reading(told), customerId: ANNA.id ?? '' };
  return caseFromSummary(summary, before, MONDAY);
};
const of = ({ organisation, form }: Told) => ({ organisation, form });

it('are kept on the case, from a whole reading and from a list', () => {
  expect(of(CaseRecord.parse(whole(HERE)))).toEqual(HERE);
  expect(of(CaseRecord.parse(listed(HERE)))).toEqual(HERE);
  expect(of(CaseRecord.parse(whole({ organisation: null, form: null })))).toEqual({ organisation: null, form: null });
});

it('are absent from a case of which nobody told, as from those kept before', () => {
  expect(Object.keys(whole({}))).not.toContain('organisation');
  expect(Object.keys(listed({}))).not.toContain('form');
  expect(CaseRecord.safeParse(whole({})).success).toBe(true);
});

it.each([
  ['a list', listed],
  ['a whole reading', whole],
])('stay as they were told where %s does not tell them, and change where it does', (_, next) => {
  const before = whole(HERE);
  expect(of(next({}, before))).toEqual(HERE);
  expect(of(next({ form: { id: '47', name: '' } }, before)), 'the name was refused').toEqual(HERE);
  expect(of(next({ organisation: null, form: { id: '48', name: '' } }, before))).toEqual({
    organisation: null,
    form: { id: '48', name: '' },
  });
});

it('are cut where somebody has given them a long name', () => {
  const { organisation, form } = whole({ organisation: 'o'.repeat(300), form: { id: '1', name: 'f'.repeat(300) } });
  expect([organisation?.length, form?.name.length]).toEqual([80, 80]);
});

it.each([
  ['the organisation, in any case', { organisations: ['sandells skog ab'] }, true],
  ['another organisation', { organisations: ['Annat AB'] }, false],
  ['a form by its name', { forms: ['företag'] }, true],
  ['a form by its id', { forms: ['47'] }, true],
  ['another form', { forms: ['48'] }, false],
  ['both', { organisations: ['Sandells Skog AB'], forms: ['47'] }, true],
  ['one of both', { organisations: ['Sandells Skog AB'], forms: ['48'] }, false],
])('a hint may ask for %s', (_, wanted, expected) => {
  const matter = matterFrom(whole(HERE), null);
  expect(fits({ ...NO_WORDS, ...wanted }, matter) !== null).toBe(expected);
});

it('a hint that asks for them does not fit a case of which nobody told them', () => {
  for (const told of [{}, { organisation: null, form: null }, { form: { id: '7', name: '' } }]) {
    const matter = matterFrom(whole(told), null);
    expect(fits({ ...NO_WORDS, organisations: ['', 'Sandells Skog AB'] }, matter)).toBeNull();
    expect(fits({ ...NO_WORDS, forms: ['', '47'] }, matter)).toBeNull();
  }
});
