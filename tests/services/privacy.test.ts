import './fresh-database';
import { describe, expect, it } from 'vitest';
import { ExportFile } from '@/domain/export-file';
import { addCommitment } from '@/services/add-commitment';
import { db } from '@/services/db/database';
import { eraseAll } from '@/services/erase-all';
import { eraseCustomer } from '@/services/erase-customer';
import { exportAll, exportCustomer } from '@/services/export-data';
import { keepCommitment } from '@/services/keep-commitment';
import { recordHealth } from '@/services/record-health';
import { recordReading } from '@/services/record-reading';
import { reportHealth } from '@/services/report-health';
import { sweep } from '@/services/sweep';
import { writeBrief } from '@/services/write-brief';
import { DAY, MONDAY, Ticket } from '../domain/a-ticket';
import { CUSTOMER, KARIN, sinceVersion3, sinceVersion4, teamsThings, twoCustomers } from './a-full-database';
import { HOST, KEY } from './setting';

async function everything(): Promise<string> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return JSON.stringify(Object.fromEntries(tables));
}

const ABOUT_ANNA = /anna|700|4711/i;

describe('erasing', () => {
  it('takes one customer out of every table, and nothing of anybody else', async () => {
    await twoCustomers();
    const knowing = db.tables.map((table) => table.name);
    const before = await Promise.all(
      db.tables.map(async (table) => ABOUT_ANNA.test(JSON.stringify(await table.toArray()))),
    );
    expect(knowing.filter((_, i) => before[i]).sort()).toEqual(
      [
        'briefs',
        'cases',
        'commitments',
        'customers',
        'examples',
        'flags',
        'holds',
        'outbox',
        'segments',
        'tabs',
      ].sort(),
    );
    await eraseCustomer(CUSTOMER);
    const left = await everything();
    expect(left).not.toMatch(/lindqvist|skruvar|anna@exempel|annas|zendesk:4711|user:700|:4711/i);
    expect(left).toContain('Karin Berg');
    expect(left).toContain('Karins fråga');
    expect(await db.reviews.count()).toBe(0);
    expect(await db.customers.count()).toBe(1);
  });

  it('of all leaves every table empty', async () => {
    await twoCustomers();
    await teamsThings();
    await eraseAll(MONDAY);
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });
});

describe('exporting', () => {
  it('gives one customer whole and nobody else, as JSON that reads back the same', async () => {
    await twoCustomers();
    const file = await exportCustomer(CUSTOMER, MONDAY);
    const text = JSON.stringify(file);
    expect(ExportFile.parse(JSON.parse(text))).toEqual(file);
    expect(text).not.toContain('Karin');
    const { segments, flags, reviews, outbox, holds, briefs, commitments, examples } = file as ExportFile;
    for (const list of [segments, flags, reviews, outbox, holds, briefs, commitments, examples]) {
      expect(list.length).toBeGreaterThan(0);
    }
    const messages = [...segments, ...(file?.cases ?? [])].flatMap((part) => part.interactions);
    expect(messages).toHaveLength(300);
    expect(await exportCustomer('nobody', MONDAY)).toBeNull();
  });

  it('of all gives every customer, the counters and the accounts', async () => {
    await twoCustomers();
    await sinceVersion3();
    await teamsThings();
    const file = await exportAll(MONDAY);
    expect(ExportFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    const { customers, cases, accounts, sites, ledgers, evidence } = file;
    expect([customers, cases, accounts, sites, ledgers].map((list) => list.length)).toEqual([2, 3, 1, 1, 1]);
    expect(evidence).toMatchObject([{ id: `zendesk:${HOST}`, all: { finished: 1 } }]);
    expect(evidence[0]?.signs.length).toBeGreaterThan(0);
    expect(file.counters.find((one) => one.id.startsWith('m:'))?.counts).toMatchObject({ 'flag/logistics/-': 1 });
  });

  it('of all gives the routing book with its past, where it comes from, and what flags have taught', async () => {
    await twoCustomers();
    await teamsThings();
    await sinceVersion4();
    const file = await exportAll(MONDAY);
    expect(ExportFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    const { book, bookVersions, bookSource, learned } = file;
    expect(bookVersions.map(({ how, by, book: then }) => [how, by, then?.silentDays])).toEqual([
      ['undo', 'Sara Holm', undefined],
      ['desk', 'Sara Holm', 4],
      ['before', '', book?.silentDays],
    ]);
    expect(bookSource).toMatchObject({ address: 'https://bok.exempel.se/stafett.json', by: 'agent' });
    const tallies = [{ label: 'billing', hits: 1, of: 2 }];
    expect(learned).toEqual([{ id: 'departments', labels: ['billing', 'logistics'], learned: 1, tallies }]);
    // Nothing of it is about a customer.
    expect(await exportCustomer(CUSTOMER, MONDAY)).toMatchObject({ bookVersions: [], bookSource: null, learned: [] });
  });

  it('leaves no table out unsaid: a new one is in the file, or here with its reason', async () => {
    const LEFT_OUT = {
      tabs: 'what the tabs show right now',
      jobs: 'how far work is that goes on by itself',
      bookStamp: 'in the file as what is said of each version',
      models: 'in the file as what was learned, without weights',
    };
    const inFile = Object.keys(ExportFile.shape);
    const names = db.tables.map(({ name }) => name);
    expect(names.filter((name) => !inFile.includes(name)).sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });

  it('reads a file of before there were versions', async () => {
    const { bookVersions: _, bookSource: __, learned: ___, ...old } = await exportAll(MONDAY);
    expect(ExportFile.parse(old)).toMatchObject({ bookVersions: [], bookSource: null, learned: [] });
  });
});

it('the health report says how Stafett fares, and nothing about anybody', async () => {
  await twoCustomers();
  const selectors = [{ selector: 'assigneeField', rungs: [3, 0], missed: 1 }];
  const failure = { where: 'visit', what: 'TypeError: x' };
  await recordHealth({ helpdesk: 'zendesk', host: HOST }, { selectors, failures: [failure] }, MONDAY);
  await recordHealth({ helpdesk: 'zendesk', host: HOST }, { selectors, failures: [failure] }, MONDAY + 1);
  const report = await reportHealth();
  expect(report.accounts).toMatchObject([{ selectors, failures: [{ ...failure, times: 2 }], held: 1 }]);
  expect(report.stored).toMatchObject({ customers: 2, cases: 2, flags: 1 });
  expect(JSON.stringify(report)).not.toMatch(/anna|karin|eva|4711|700|skruv/i);
});

describe('sweeping', () => {
  it('forgets cases after the retention days, with customers left without any, and no others', async () => {
    await twoCustomers();
    await keepCommitment('p1', { id: '1', name: 'Eva Lind' }, MONDAY);
    const late = MONDAY + 420 * DAY;
    await recordReading(new Ticket('6').at(late).reading({ customer: KARIN }), late);
    expect(await sweep(late + DAY)).toBe(2);
    expect((await db.customers.toArray()).map((one) => [one.name, one.heads.length])).toEqual([['Karin Berg', 1]]);
    expect(await everything()).not.toMatch(/lindqvist|hemliga|annas/i);
    expect(await sweep(late + DAY)).toBe(0);
  });

  it('forgets no case in which something is promised still, until that is done', async () => {
    await twoCustomers();
    const late = MONDAY + 420 * DAY;
    expect(await sweep(late)).toBe(1);
    expect((await db.customers.toArray()).map((one) => one.name)).toEqual(['Anna Lindqvist']);
    expect((await db.commitments.get('p1'))?.state).toBe('open');
    await keepCommitment('p1', { id: '1', name: 'Eva Lind' }, late);
    expect(await sweep(late)).toBe(1);
    expect([await db.commitments.count(), await db.customers.count()]).toEqual([0, 0]);
  });

  it('forgets what was written on a case that was never read, but for what is promised still', async () => {
    const [promised, done] = [`zendesk:${HOST}:51`, `zendesk:${HOST}:52`] as const;
    const by = { id: '1', name: 'Eva Lind' };
    for (const caseKey of [promised, done]) {
      await writeBrief(caseKey, { asked: 'Annas ord' }, MONDAY);
      await addCommitment({ caseKey, text: 'Ringa Anna', dueAt: MONDAY, by }, caseKey, MONDAY);
    }
    await keepCommitment(done, by, MONDAY);
    await sweep(MONDAY + 399 * DAY);
    expect([await db.briefs.count(), await db.commitments.count()]).toEqual([2, 2]);
    await sweep(MONDAY + 420 * DAY);
    expect((await db.briefs.toArray()).map((one) => one.caseKey)).toEqual([promised]);
    expect((await db.commitments.toArray()).map((one) => one.id)).toEqual([promised]);
  });

  it('drops notes whose save never came and forgets facts past their day', async () => {
    await twoCustomers();
    await sweep(MONDAY + 2 * DAY);
    expect((await db.outbox.get('abcdef0123'))?.state).toBe('dropped');
    expect((await db.outbox.get('a1'))?.state).toBe('due');
    expect((await db.customers.get(CUSTOMER))?.facts).toHaveLength(1);
    await sweep(Date.UTC(2027, 0, 3));
    expect((await db.customers.get(CUSTOMER))?.facts).toEqual([]);
  });

  it('gives the agent the brief back whose note was dropped', async () => {
    await twoCustomers();
    const parts = { asked: 'Annas skruvar', tried: '', promised: '', consulted: '', wants: '' };
    await db.briefs.put({ caseKey: KEY, parts, editedAt: MONDAY, written: { operation: 'abcdef0123', at: MONDAY } });
    await sweep(MONDAY + 2 * DAY);
    expect((await db.briefs.get(KEY))?.written).toBeNull();
  });

  it('forgets a customer whose last case got another requester, after the retention days', async () => {
    await recordReading(new Ticket().reading(), MONDAY);
    await recordReading(new Ticket().wait(DAY).reading({ customer: KARIN }), MONDAY + DAY);
    await sweep(MONDAY + 2 * DAY);
    expect(await db.customers.count()).toBe(2);
    const late = MONDAY + 420 * DAY;
    await recordReading(new Ticket().at(late).reading({ customer: KARIN }), late);
    await sweep(late);
    expect((await db.customers.toArray()).map((one) => one.name)).toEqual(['Karin Berg']);
  });
});
