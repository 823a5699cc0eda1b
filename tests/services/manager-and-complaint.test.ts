import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, managerName } from '@/domain/counter-names';
import { starterBook } from '@/domain/starter-book';
import { askForManager, closeAsk, logManagerCall, takeBackAsk } from '@/services/ask-for-manager';
import { db } from '@/services/db/database';
import { eraseCustomer } from '@/services/erase-customer';
import { answerRise, lookForRise } from '@/services/look-for-rise';
import { markComplaint, unmarkComplaint } from '@/services/mark-complaint';
import { prepareAssessment } from '@/services/prepare-assessment';
import { readGuard } from '@/services/read-guard';
import { recordReading } from '@/services/record-reading';
import { readHead, readPanel } from '@/services/watch-panel';
import { ANNA, DAY, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { aDuty } from '../fakes/book-parts';
import { CUSTOMER } from './a-full-database';
import { restart } from './an-agent';
import { KEY, ME, openTab } from './setting';

const by = { id: ME.id, name: ME.name };

async function known(): Promise<Ticket> {
  const ticket = new Ticket().to(group('Logistik'), EVA).says(ANNA, 'Jag vill tala med din chef');
  await openTab(MONDAY);
  await recordReading(ticket.reading(), ticket.now);
  return ticket;
}

async function asks(departmentId: string | null): Promise<number[]> {
  const counters = await db.counters.bulkGet([...counterIds(MONDAY)]);
  return counters.map((one) => counted(one, managerName('asked', departmentId)));
}

async function stops(now: number): Promise<string[]> {
  const change = { caseKey: KEY, from: group('Logistik', EVA), to: group('Faktura'), kind: 'transfer' as const };
  return (await prepareAssessment(change, now)).findings.map(({ rule, tier }) => `${rule} ${tier}`);
}

describe('a customer who asks for a manager', () => {
  it('is counted once for the department that has the case, and the case is not passed on meanwhile', async () => {
    const { now } = await known();
    await askForManager(KEY, by, MONDAY);
    await askForManager(KEY, by, MONDAY + 1);
    expect(await asks('logistics')).toEqual([1, 1]);
    expect(await stops(now)).toContain('manager-asked 2');
    await restart();
    expect((await readHead(7, now)) as object).toMatchObject({
      onDuty: 'coming',
      head: { attention: [{ kind: 'manager', met: false, since: MONDAY }, {}] },
    });
  });

  it('clicked by mistake is taken back and not counted, until a manager has been called', async () => {
    await known();
    await askForManager(KEY, by, MONDAY);
    await takeBackAsk(KEY, MONDAY + 1);
    expect(await asks('logistics')).toEqual([0, 0]);
    expect((await db.cases.get(KEY))?.managerAsks).toEqual([]);
    await logManagerCall(KEY, { taken: false, manager: 'Sara Holm' }, by, MONDAY);
    await takeBackAsk(KEY, MONDAY + 2);
    expect((await db.cases.get(KEY))?.managerAsks).toHaveLength(1);
    expect(await asks('logistics')).toEqual([1, 1]);
  });

  it('stays open when the call was not taken, is met when it was, and is open until somebody closes it', async () => {
    const ticket = await known();
    await logManagerCall(KEY, { taken: false, manager: 'Sara Holm' }, by, MONDAY);
    expect(await stops(ticket.now)).toContain('manager-asked 2');
    await logManagerCall(KEY, { taken: true, manager: 'Sara Holm' }, by, MONDAY + 1);
    expect((await stops(ticket.now)).join()).not.toContain('manager-asked');
    await recordReading(ticket.says(EVA).reading({ status: 'solved' }), ticket.now);
    const view = await readPanel(7, ticket.now);
    expect(view).toMatchObject({ head: { attention: [{ kind: 'manager', met: true }] } });
    await closeAsk(KEY, by, ticket.now);
    expect(await readPanel(7, ticket.now)).toMatchObject({ head: { attention: [], managerAsk: null } });
    expect((await db.cases.get(KEY))?.managerAsks).toMatchObject([{ calls: [{ taken: false }, { taken: true }] }]);
  });

  it('is told to the lead by department: asked, call taken, not reached, still open; no persons', async () => {
    await known();
    const told = async (now: number) => (await readGuard(now)).managers.map((one) => ({ ...one, department: null }));
    const call = (taken: boolean) => ({ taken, manager: 'Sara Holm' });
    expect(await told(MONDAY)).toEqual([]);
    await askForManager(KEY, by, MONDAY);
    expect(await readGuard(MONDAY)).toMatchObject({ managers: [{ department: { id: 'logistics' } }] });
    const one = { department: null, asked: 1, taken: 0, missed: 0, open: 1 };
    expect(await told(MONDAY)).toEqual([one]);
    await logManagerCall(KEY, call(false), by, MONDAY + 1);
    await logManagerCall(KEY, call(false), by, MONDAY + 2);
    expect(await told(MONDAY)).toEqual([{ ...one, missed: 1 }]);
    await logManagerCall(KEY, call(true), by, MONDAY + 3);
    expect(await told(MONDAY)).toEqual([{ ...one, taken: 1 }]);
    // Closed in another month than it was made: counted where it was made, so that they add up.
    const later = MONDAY + 40 * DAY;
    await closeAsk(KEY, by, later);
    expect(await told(later)).toEqual([{ ...one, taken: 1, open: 0 }]);
    await logManagerCall(KEY, call(false), by, later);
    expect(await told(later)).toEqual([{ ...one, asked: 2, taken: 1, missed: 1 }]);
    expect(JSON.stringify(await readGuard(later))).not.toMatch(/Eva|Sara/);
    await eraseCustomer(CUSTOMER);
    expect(await told(later)).toEqual([{ ...one, asked: 2, taken: 1, missed: 1, open: 0 }]);
  });

  it('is shown with who is on duty by the book, and with nobody where none is set', async () => {
    const { now } = await known();
    expect(await readPanel(7, now)).toMatchObject({ onDuty: null });
    const manager = { name: 'Sara Holm', users: [], reach: '08-123 45 67' };
    await db.book.put({ ...starterBook(), duties: [aDuty({ manager })] });
    expect(await readPanel(7, now)).toMatchObject({ onDuty: { name: 'Sara Holm', reach: '08-123 45 67' } });
  });

  it('of a case that is not known throws, and keeps nothing', async () => {
    await expect(askForManager(KEY, by, MONDAY)).rejects.toThrow('no such case');
    expect(await db.counters.count()).toBe(0);
  });
});

describe('a complaint', () => {
  it('counts from the message that waits for an answer, over every reading, and stands first', async () => {
    const ticket = await known();
    await markComplaint(KEY, ticket.now + DAY);
    const since = MONDAY + HOUR;
    expect((await db.cases.get(KEY))?.complaintSince).toBe(since);
    await recordReading(ticket.says(EVA).says(ANNA).reading(), ticket.now);
    const now = since + 3 * DAY;
    expect(await readPanel(7, now)).toMatchObject({ head: { attention: [{ kind: 'complaint', since }, {}] } });
    expect(await stops(now)).toContain('complaint-age 1');
  });

  it.each(['Klagomål', 'complaint', 'Customer complaint'])('is one when the helpdesk’s type is %s', async (type) => {
    const ticket = await known();
    await recordReading(ticket.reading({ type }), ticket.now);
    expect((await db.cases.get(KEY))?.complaintSince).toBe(MONDAY + HOUR);
    await unmarkComplaint(KEY, ticket.now);
    await recordReading(ticket.says(ANNA).reading({ type }), ticket.now);
    expect((await db.cases.get(KEY))?.complaintSince).toBeNull();
    await markComplaint(KEY, ticket.now);
    expect((await db.cases.get(KEY))?.complaintSince).toBe(MONDAY + HOUR);
  });

  it.each(['Question', 'Reklamation', null])('is none when the type is %s', async (type) => {
    const ticket = await known();
    await recordReading(ticket.reading({ type }), ticket.now);
    expect((await db.cases.get(KEY))?.complaintSince).toBeNull();
  });
});

describe('a customer who gets in touch more than before', () => {
  /** Once half a year ago, and on five days of the last ten. */
  async function rising(): Promise<number> {
    const ticket = new Ticket().to(group('Support'), EVA).says(ANNA);
    for (const day of [170, 172, 174, 176, 178]) ticket.at(MONDAY + day * DAY).says(ANNA);
    await openTab(ticket.now);
    await recordReading(ticket.reading(), ticket.now);
    return ticket.now;
  }

  it('is proposed one call, once, with the numbers', async () => {
    const now = await rising();
    expect(await lookForRise(CUSTOMER, now)).toBe(true);
    expect(await lookForRise(CUSTOMER, now)).toBe(false);
    const item = { kind: 'rising', rise: { what: 'contacts', count: 5, within: 14, before: 1 } };
    const kinds = async () => {
      const view = await readHead(7, now);
      return view?.kind === 'case' ? (view.head?.attention ?? []) : [];
    };
    expect(await kinds()).toContainEqual(expect.objectContaining({ kind: 'rising' }));
    expect((await kinds()).find((one) => one.kind === 'rising')).toMatchObject(item);
    expect(await answerRise(CUSTOMER, 'called')).toBe(true);
    expect((await kinds()).map((one) => one.kind)).not.toContain('rising');
    expect(await lookForRise(CUSTOMER, now + DAY)).toBe(false);
  });

  it('is not proposed to a customer as quiet as ever, nor to nobody', async () => {
    const ticket = await known();
    expect(await lookForRise(CUSTOMER, ticket.now)).toBe(false);
    expect(await lookForRise('nobody', ticket.now)).toBe(false);
    expect(await answerRise(CUSTOMER, 'no')).toBe(false);
  });
});
