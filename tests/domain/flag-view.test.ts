import { describe, expect, it } from 'vitest';
import { causeChoices } from '@/domain/cause-choices';
import { count } from '@/domain/counter';
import { flagName } from '@/domain/counter-names';
import type { Flag } from '@/domain/flag';
import { flagViews } from '@/domain/flag-view';
import { causeEntryId } from '@/domain/flag-tags';
import { newEntry } from '@/domain/new-entry';
import type { OutboxEntry } from '@/domain/outbox';
import { starterBook } from '@/domain/starter-book';
import { causeTag } from '@/domain/tag';
import { UNDO_FOR } from '@/domain/undo-for';
import { aCause } from '../fakes/book-parts';
import { MONDAY } from './a-ticket';

const KEY = 'zendesk:acme.zendesk.com:4711' as const;
const EVA = { id: '1', name: 'Eva Lind' };
const TROUBLE = { fault: 'forbidden' as const, detail: '403', at: MONDAY };

const book = {
  ...starterBook(),
  causes: [
    aCause('contents', 'logistics', { name: { sv: 'Innehåll', en: 'Contents' } }),
    aCause('screws', 'logistics', { name: { sv: 'Skruvar saknas', en: 'Missing screws' }, under: 'contents' }),
    aCause('late', 'logistics'),
  ],
  causeChanges: [
    { what: 'merged' as const, from: 'bolts', into: 'screws', at: MONDAY },
    { what: 'removed' as const, id: 'gone', before: { sv: 'Borta', en: 'Gone' }, at: MONDAY },
  ],
};

const flag = (more: Partial<Flag> = {}): Flag => ({
  ...{
    id: 'a1',
    caseKey: KEY,
    requester: null,
    departmentId: 'logistics',
    tag: 'stafett_logistics',
    causeId: 'screws',
  },
  ...{ by: EVA, at: MONDAY, words: '', from: 'here', undoneAt: null, ...more },
});
const entry = (id: string, tag: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...newEntry(id, KEY, { kind: 'tag', tag }, EVA, MONDAY),
  ...more,
});
const own = (more: Partial<OutboxEntry> = {}) => entry('a1', 'stafett_logistics', more);
const cause = (more: Partial<OutboxEntry> = {}, id = 'screws') => entry(causeEntryId('a1', id), causeTag(id), more);
const view = (entries: OutboxEntry[], flags = [flag()], me: string | null = EVA.id) =>
  flagViews(flags, entries, me, book);

describe('a flag with a cause', () => {
  it.each([
    ['both are', 'done', 'done', 'on-ticket'],
    ['the cause waits', 'done', 'due', 'here'],
    ['the cause is being written', 'done', 'working', 'writing'],
    ['its own tag waits', 'due', 'done', 'here'],
    ['one is being written and the other waits', 'working', 'due', 'here'],
    ['the cause has failed', 'done', 'failed', 'failed'],
    ['its own tag has failed', 'failed', 'due', 'failed'],
  ] as const)('is on the ticket only when both its tags are: %s', (_, first, second, state) => {
    expect(view([own({ state: first }), cause({ state: second })])[0]?.state).toBe(state);
  });

  it('is on the ticket where its writes were swept away long after, and where it was read from there', () => {
    expect(view([])[0]?.state).toBe('on-ticket');
    expect(view([cause({ state: 'failed' })], [flag({ from: 'ticket' })])[0]).toMatchObject({
      ...{ state: 'on-ticket', mine: false, undoUntil: null },
    });
  });

  it('names what failed, the tag that is missing and the one that is still there', () => {
    const failed = { state: 'failed', trouble: TROUBLE } as const;
    const [one] = view([own({ state: 'done' }), cause(failed), cause({ ...failed, want: 'absent' }, 'late')]);
    expect(one).toMatchObject({ state: 'failed', trouble: TROUBLE });
    expect(one?.failed).toEqual([
      { id: 'a1:screws', tag: causeTag('screws'), want: 'present' },
      { id: 'a1:late', tag: causeTag('late'), want: 'absent' },
    ]);
  });

  it('that was taken back is shown only while one of its tags would not leave', () => {
    const undone = [flag({ undoneAt: MONDAY + 1 })];
    expect(view([own({ state: 'dropped' }), cause({ state: 'due', want: 'absent' })], undone)).toEqual([]);
    const left = cause({ state: 'failed', want: 'absent', trouble: TROUBLE });
    expect(view([own({ state: 'done', want: 'absent' }), left], undone)).toMatchObject([{ state: 'failed' }]);
  });

  it('tells that another agent is signed in, whichever tag waits for the one who flagged', () => {
    expect(view([own({ state: 'done' }), cause()], [flag()], '2')[0]).toMatchObject({
      ...{ mine: false, trouble: { fault: 'other-agent' } },
    });
  });

  it.each([
    ['screws', { id: 'screws', name: { sv: 'Skruvar saknas', en: 'Missing screws' }, tag: causeTag('screws') }],
    ['bolts', { id: 'screws', name: { sv: 'Skruvar saknas', en: 'Missing screws' }, tag: causeTag('bolts') }],
    ['gone', { id: 'gone', name: { sv: 'Borta', en: 'Gone' }, tag: causeTag('gone') }],
    ['elsewhere', { id: 'elsewhere', name: null, tag: causeTag('elsewhere') }],
  ])('is called what the cause is called by now: %s', (causeId, expected) => {
    expect(view([], [flag({ causeId })])[0]?.cause).toEqual(expected);
  });
});

describe('undo', () => {
  const until = (createdAt: number) => view([own(), cause({ createdAt })])[0]?.undoUntil;

  it('is put off by a cause that is given while it is offered, and by none that is given later', () => {
    expect(until(MONDAY + UNDO_FOR)).toBe(MONDAY + 2 * UNDO_FOR);
    expect(until(MONDAY + UNDO_FOR + 1)).toBe(MONDAY + UNDO_FOR);
    expect(view([own()], [flag({ causeId: null })])[0]?.undoUntil).toBe(MONDAY + UNDO_FOR);
  });
});

it('causes to choose from are those that no other stands under, with their use, old names counted', () => {
  const gains = new Map([
    [flagName('logistics', 'screws'), 2],
    [flagName('logistics', 'bolts'), 3],
    [flagName('logistics', null), 9],
  ]);
  const counters = [count('d:2026-11-16', undefined, gains), undefined];
  expect(causeChoices(book, counters)).toMatchObject([
    { id: 'screws', departmentId: 'logistics', under: { en: 'Contents' }, used: 5 },
    { id: 'late', departmentId: 'logistics', under: null, used: 0 },
  ]);
  expect(causeChoices(starterBook(), counters)).toEqual([]);
});
