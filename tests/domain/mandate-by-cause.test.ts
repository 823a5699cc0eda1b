import { expect, it } from 'vitest';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Flag } from '@/domain/flag';
import { mandateCard } from '@/domain/mandate-card';
import { starterBook } from '@/domain/starter-book';
import { aCause, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { ANNA, MONDAY, Ticket } from './a-ticket';

const record = caseFromReading(new Ticket().says(ANNA, 'Skruvarna saknas i paketet').reading(), null, MONDAY);
const flag = (causeId: string | null, more: Partial<Flag> = {}): Flag => ({
  ...{ id: 'a1', caseKey: record.key, requester: null, departmentId: 'logistics', tag: 'stafett_logistics', causeId },
  ...{ by: { id: '1', name: 'Eva Lind' }, at: MONDAY, words: '', from: 'here', undoneAt: null, ...more },
});

const when = { ...NO_WORDS, any: ['skruvar'] };
const book = {
  ...starterBook(),
  causes: [aCause('screws', 'logistics'), aCause('late', 'logistics')],
  causeChanges: [{ what: 'merged' as const, from: 'bolts', into: 'screws', at: MONDAY }],
  hints: [aHint({ when, mandateId: 'by hint' })],
  mandates: [
    aMandate({ id: 'by hint', sentence: 'by hint', priority: 9 }),
    aMandate({ id: 'own', sentence: 'own condition', priority: 9, when }),
    aMandate({ id: 'c', sentence: 'by cause', causeIds: ['late', 'screws'] }),
    aMandate({ id: 'd', sentence: 'stronger, off', causeIds: ['screws'], priority: 5, isOn: false }),
    aMandate({ id: 'e', sentence: 'stronger', causeIds: ['late'], priority: 5 }),
  ],
};
const sentence = (...flags: Flag[]) =>
  mandateCard({ book, flags, record, customer: null, holds: [] }, MONDAY)?.sentence ?? null;

it.each([
  ['the cause of a flag on the case, before its hint and its own condition', [flag('screws')], 'by cause'],
  ['the cause of a flag read from the ticket too', [flag('screws', { from: 'ticket' })], 'by cause'],
  ['what the cause has been merged into', [flag('bolts')], 'by cause'],
  ['the strongest of those by causes', [flag('screws'), flag('late', { id: 'a2' })], 'stronger'],
  ['its hint, where nobody knows the cause yet', [flag(null)], 'by hint'],
  ['its hint, where no mandate is for the cause', [flag('somewhere_else')], 'by hint'],
  ['its hint, where the flag was taken back', [flag('screws', { undoneAt: MONDAY })], 'by hint'],
])('the mandate on the card is by %s', (_, flags, expected) => {
  expect(sentence(...flags)).toBe(expected);
});
