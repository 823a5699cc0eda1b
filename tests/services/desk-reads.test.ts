import './fresh-database';
import { describe, expect, it } from 'vitest';
import { newAccount } from '@/domain/account';
import { flagName } from '@/domain/counter-names';
import { mergeCauses } from '@/domain/causes';
import { changeBook } from '@/services/change-book';
import { countOn } from '@/services/count-up';
import { db } from '@/services/db/database';
import { readCauseFlags } from '@/services/read-cause-flags';
import { readKnownValues } from '@/services/read-known-values';
import { readMatter, readTestCases } from '@/services/read-test-cases';
import { recordReading } from '@/services/record-reading';
import { aCause } from '../fakes/book-parts';
import { ANNA, DAY, EVA, group, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST } from './setting';

const key = (ticketId: string) => `zendesk:${HOST}:${ticketId}` as const;
const told = (ticketId: string, text: string) => new Ticket(ticketId).to(group('Support', EVA)).says(ANNA, text);

describe('what the captured history knows of', () => {
  it('comes from cases, customers and the helpdesk’s groups, without Stafett’s own tags', async () => {
    const asked = { organisation: 'Nordbo AB', form: { id: '47', name: '' }, type: 'problem' };
    await recordReading(told('1', 'Hej').reading({ tags: ['vip', 'stafett_logistik'], ...asked }), MONDAY);
    await recordReading(told('2', 'Hej').reading({ tags: ['vip', 'b2b'], form: { id: '9', name: 'Retur' } }), MONDAY);
    const groups = [
      { id: 'g-Support', name: 'Support' },
      { id: '8', name: 'Lager' },
    ];
    await db.accounts.put({ ...newAccount('zendesk', HOST, 1), groups });
    const known = await readKnownValues();
    const of = (list: keyof typeof known) => known[list].map(({ value, cases }) => `${value} ${cases}`);
    expect(of('tags')).toEqual(['vip 2', 'b2b 1']);
    expect(of('groups')).toEqual(['Support 2', 'Lager 0']);
    expect(of('languages')).toEqual(['sv 1']);
    expect(of('channels')).toEqual(['email 2']);
    expect([of('types'), of('organisations'), of('forms')]).toEqual([
      ['problem 1'],
      ['Nordbo AB 1'],
      ['47 1', 'Retur 1'],
    ]);
  });
});

describe('cases to try a hint on', () => {
  it('are the newest, or those whose subject or number holds the words', async () => {
    for (let day = 1; day <= 12; day += 1)
      await recordReading(
        told(String(day), 'Hej').reading({ subject: `Fråga ${day}`, updatedAt: MONDAY + day * DAY }),
        MONDAY,
      );
    expect((await readTestCases('')).map(({ ticketId }) => ticketId)).toEqual([
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
    ]);
    expect((await readTestCases(' FRÅGA 1')).map(({ ticketId }) => ticketId)).toEqual(['12', '11', '10', '1']);
    expect((await readTestCases('#3')).map(({ subject }) => subject)).toEqual(['Fråga 3']);
    expect(await readTestCases('retur')).toEqual([]);
  });

  it('have what hints look at: words, group and the customer’s language', async () => {
    await recordReading(told('4', 'Skruvarna saknas').reading(), MONDAY);
    const matter = await readMatter(key('4'));
    expect(matter).toMatchObject({ group: 'Support', language: 'sv', channel: 'email' });
    expect(matter?.texts.texts).toContain('Skruvarna saknas');
    expect(await readMatter(key('404'))).toBeNull();
  });
});

describe('flags by cause', () => {
  it('follow a cause that was merged, and say nothing of those that the book never had', async () => {
    const causes = [aCause('late', 'logistics'), aCause('lost', 'logistics')];
    await changeBook((book) => ({ ...book, causes }), { name: 'Eva Lind', how: 'desk' }, MONDAY);
    const flags = {
      [flagName('logistics', 'late')]: 3,
      [flagName('logistics', 'lost')]: 4,
      [flagName('logistics', null)]: 9,
    };
    await countOn(MONDAY, new Map(Object.entries(flags)));
    await countOn(
      MONDAY - 40 * DAY,
      new Map([
        [flagName('logistics', 'lost'), 2],
        [flagName('x', 'gone'), 5],
      ]),
    );
    expect(Object.fromEntries(await readCauseFlags())).toEqual({ late: 3, lost: 6 });
    await changeBook((book) => mergeCauses(book, 'lost', 'late', MONDAY), { name: 'Eva Lind', how: 'desk' }, MONDAY);
    expect(Object.fromEntries(await readCauseFlags())).toEqual({ late: 9 });
  });
});
