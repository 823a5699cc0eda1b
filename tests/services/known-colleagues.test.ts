import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { flagCounts } from '@/services/flag-counts';
import { changeBook } from '@/services/change-book';
import { knownColleagues } from '@/services/known-colleagues';
import { readLeadName, setLeadName } from '@/services/lead-name';
import { recordReading } from '@/services/record-reading';
import { ANNA, BJORN, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { anAccount } from '../fakes/desk';
import { HOST, KEY } from './setting';

const user = (id: string) => `zendesk:${HOST}:user:${id}`;
const NOW = MONDAY + 100 * HOUR;

describe('colleagues whom this browser has met', () => {
  it('are in the book and hold cases, each once whatever the spelling, with their users', async () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .says(ANNA, 'Skruvarna saknas')
      .to(group('Logistik', BJORN), EVA);
    await recordReading(ticket.reading(), NOW);
    const who = { name: 'LIND Eva', users: [] };
    const absence = { id: 'a', who, from: '2026-11-16', until: '2026-11-20', standIn: { name: 'Siv Dahl', users: [] } };
    await changeBook((book) => ({ ...book, absences: [absence] }), { name: '', how: 'desk' }, NOW);
    expect(await knownColleagues()).toEqual([
      { name: 'Björn Ek', users: [user('2')] },
      { name: 'LIND Eva', users: [user('1')] },
      { name: 'Siv Dahl', users: [] },
    ]);
  });

  it('are each known apart where one account has two of that name; the name alone means both', async () => {
    const other = { ...EVA, id: '99' };
    await recordReading(new Ticket().to(group('Support', EVA)).to(group('Logistik', other), EVA).reading(), NOW);
    expect(await knownColleagues()).toEqual([
      { name: 'Eva Lind', users: [] },
      { name: 'Eva Lind', users: [user('99')], apart: 'Logistik' },
      { name: 'Eva Lind', users: [user('1')], apart: 'Support' },
    ]);
  });

  it('are told apart by their number where the group does not tell', async () => {
    const other = { ...EVA, id: '99' };
    await recordReading(new Ticket().to(group('Support', EVA)).to(group('Support', other), EVA).reading(), NOW);
    expect((await knownColleagues()).map(({ apart }) => apart)).toEqual([undefined, 'Support, 1', 'Support, 99']);
  });
});

describe('flags by department', () => {
  it('are counted, those taken back too', async () => {
    const flag = { caseKey: KEY, requester: null, causeId: null, tag: 't', by: { id: null, name: null }, words: '' };
    const at = (id: string, departmentId: string, undoneAt: number | null = null) => ({
      ...flag,
      ...{ id, departmentId, at: NOW, from: 'here' as const, undoneAt },
    });
    await db.flags.bulkPut([at('1', 'billing'), at('2', 'billing', NOW), at('3', 'web')]);
    expect(Object.fromEntries(await flagCounts())).toEqual({ billing: 2, web: 1 });
  });
});

describe('the lead’s name', () => {
  it('is what they said, else what the helpdesk seen last calls them, else nothing', async () => {
    expect(await readLeadName()).toBe('');
    const [one, other] = [anAccount('zendesk', []), anAccount('freshdesk', [])];
    await db.accounts.bulkPut([
      { ...one, seenAt: 1, me: { id: '1', name: 'Maja Ek', role: 'agent', locale: null } },
      { ...other, seenAt: 2 },
    ]);
    expect(await readLeadName()).toBe('Eva Lind');
    await setLeadName('Sara Holm');
    expect(await readLeadName()).toBe('Sara Holm');
    expect((await db.settings.get('settings'))?.retentionDays).toBe(400);
  });
});
