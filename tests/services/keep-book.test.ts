import './fresh-database';
import { describe, expect, it } from 'vitest';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { BookRefused } from '@/services/change-book';
import { prepareAssessment } from '@/services/prepare-assessment';
import { readBook } from '@/services/read-book';
import { recordGroups } from '@/services/record-groups';
import { recordMembers } from '@/services/record-members';
import { recordReading } from '@/services/record-reading';
import { ANNA, BJORN, DAY, EVA, group, MONDAY, Ticket } from '../domain/a-ticket';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { HOST, KEY } from './setting';
import { keepBook } from './keep-book';

const DAYS = { from: '2026-11-16', until: '2026-11-20' };
const HINT = aHint({ when: { ...NO_WORDS, any: ['faktura'], languages: ['sv'] } });

const closedIn = (zone: string) => ({
  ...starterBook().departments[0],
  hours: { zone, week: Array.from({ length: 7 }, () => []), days: [] },
});

describe('a book is kept', () => {
  it('whole, instead of the one before, with when that was', async () => {
    expect(await readBook()).toEqual(starterBook());
    const book = { ...starterBook(), silentDays: 5, hints: [HINT] };
    const kept = await keepBook(book, MONDAY);
    expect(kept).toMatchObject({ silentDays: 5, hints: [HINT], updatedAt: MONDAY });
    expect(await readBook()).toEqual(kept);
    await keepBook(starterBook(), MONDAY + 1);
    expect((await readBook()).hints).toEqual([]);
  });

  it('of an earlier format too', async () => {
    const { id, departments, silentDays, stopBudget, stopAt, updatedAt } = starterBook();
    const earlier = departments.map(({ groups, ...one }) => ({ ...one, groupNames: groups.map(({ name }) => name) }));
    const old = { id, departments: earlier, silentDays, stopBudget, stopAt, updatedAt };
    await keepBook({ ...old, absences: [{ id: 'a', name: 'Björn Ek', ...DAYS, standIn: 'Eva Lind' }] }, MONDAY);
    expect((await readBook()).absences[0]?.standIn).toEqual({ name: 'Eva Lind', users: [] });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'form'],
    ['a text', 'book', 'form'],
    ['an earlier format with an absence of nothing', { id: 'book', absences: [null] }, 'absences'],
    ['a format of a later Stafett', { ...starterBook(), format: 4 }, 'format'],
    [
      'a hint to no department',
      { ...starterBook(), hints: [{ ...HINT, departmentId: 'gone' }] },
      'department hints 1, departmentId gone',
    ],
    ['the same hint twice', { ...starterBook(), hints: [HINT, HINT] }, 'twice hints 2, id h'],
    ['no reasons', { ...starterBook(), reasons: [] }, 'size reasons'],
    ['a budget of none', { ...starterBook(), stopBudget: 0 }, 'size stopBudget'],
    ['a day that is none', { ...starterBook(), holidays: ['2026-12-24', '2026-02-30'] }, 'day holidays 2'],
    [
      'a time zone that is none',
      { ...starterBook(), departments: [closedIn('Mars/Base')] },
      'zone departments 1, hours, zone',
    ],
    ['a hint without a name', { ...starterBook(), hints: [{ ...HINT, name: undefined }] }, 'missing hints 1, name'],
  ])('but not with %s: the one before stays', async (_, claim, fault) => {
    await keepBook({ ...starterBook(), silentDays: 7 }, MONDAY);
    const refused = await keepBook(claim, MONDAY + 1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BookRefused);
    expect((refused as BookRefused).message).toContain(fault);
    expect((await readBook()).silentDays).toBe(7);
  });
});

describe('before a transfer, the book that was kept is looked into', () => {
  const told = () => new Ticket().to(group('Support', EVA)).says(ANNA, 'Fakturan är fel');
  async function assessed(to = group('Logistik', BJORN)) {
    const ticket = told();
    await recordReading(ticket.reading(), ticket.now);
    const change = { caseKey: KEY, from: group('Support', EVA), to, kind: 'transfer' as const };
    return prepareAssessment(change, ticket.now);
  }

  it('for who is away, what the hint says, and the account’s groups', async () => {
    const groups = ['Support', 'Faktura'].map((name) => ({ id: `g-${name}`, name }));
    await recordGroups({ helpdesk: 'zendesk', host: HOST }, groups, MONDAY);
    const absence = { id: 'a', who: { name: 'Björn Ek', users: [] }, from: '2026-11-01', until: '2026-11-30' };
    const standIn = { name: 'Cecilia Ask', users: [`zendesk:${HOST}:user:3`] };
    await keepBook({ ...starterBook(), hints: [HINT], absences: [{ ...absence, standIn }] }, MONDAY);
    const { tier, findings, offers } = await assessed();
    expect(tier).toBe(2);
    expect(findings.map(({ rule, tier: of }) => [rule, of])).toEqual([
      ['target-absent', 2],
      ['group-gone', 1],
      ['hint-elsewhere', 1],
      ['unanswered', 0],
    ]);
    expect(offers).toMatchObject({ standIn: { agentId: '3' }, hinted: { groupId: 'g-Faktura' } });
  });

  it('and who is in the group: the stand-in who has never had the case, or that nobody is', async () => {
    const of = { helpdesk: 'zendesk', host: HOST };
    const absence = { id: 'a', who: { name: 'Björn Ek', users: [] }, from: '2026-11-01', until: '2026-11-30' };
    await keepBook(
      { ...starterBook(), absences: [{ ...absence, standIn: { name: 'Cecilia Ask', users: [] } }] },
      MONDAY,
    );
    expect((await assessed()).offers?.standIn?.agentId).toBeNull();
    const members = ['Dan Å', 'Cecilia Ask'].map((name, index) => ({ id: String(80 + index), name }));
    await recordMembers(of, { groupId: 'g-Logistik', members }, told().now);
    expect((await assessed()).offers?.standIn?.agentId).toBe('81');
    await recordMembers(of, { groupId: 'g-Logistik', members: [] }, told().now);
    const { findings } = await assessed(group('Logistik'));
    expect(findings[0]).toMatchObject({ rule: 'group-gone', how: 'empty', tier: 2 });
    expect(JSON.stringify(await db.accounts.toArray())).not.toContain('Dan');
  });

  it('but not for a group that may be there: the list is old, cut, or empty', async () => {
    const listed = (count: number) =>
      Array.from({ length: count }, (_, nth) => ({ id: `${nth}`, name: 'x'.repeat(80) }));
    const rules = async () => (await assessed(group('Avtal'))).findings.map(({ rule }) => rule);
    for (const [count, at, says] of [
      [3, MONDAY, true],
      [3, MONDAY - 2 * DAY, false],
      [2000, MONDAY, false],
      [0, MONDAY, false],
    ] as const) {
      await recordGroups({ helpdesk: 'zendesk', host: HOST }, listed(count), at);
      expect((await rules()).includes('group-gone'), `${count} at ${at}`).toBe(says);
    }
  });

  it('and the starter book has nothing to say', async () => {
    const { findings, offers } = await assessed();
    expect(findings.map(({ rule }) => rule)).toEqual(['unanswered']);
    expect(offers).toEqual({});
  });
});
