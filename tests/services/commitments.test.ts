import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { CustomerRecord } from '@/domain/customer';
import { addCommitment } from '@/services/add-commitment';
import { db } from '@/services/db/database';
import { dropCommitment } from '@/services/drop-commitment';
import { keepCommitment, reopenCommitment } from '@/services/keep-commitment';
import { moveCommitment } from '@/services/move-commitment';
import { passOnCommitments } from '@/services/pass-on-commitments';
import { prepareAssessment } from '@/services/prepare-assessment';
import { readDue, readToday, takeReminders } from '@/services/read-promised';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { readHead, readPanel } from '@/services/watch-panel';
import { ANNA, DAY, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { restart } from './an-agent';
import { HOST, KEY, ME, openTab, report } from './setting';

const by = { id: ME.id, name: ME.name };
const BJORN = { id: '8', name: 'Björn Ek' };

function promise(dueAt: number, id = 'p1', text = 'ring tillbaka', who: typeof by = by): Promise<void> {
  return addCommitment({ caseKey: KEY, text, dueAt, by: who }, id, MONDAY);
}

async function known(): Promise<Ticket> {
  const ticket = new Ticket().to(group('Support'), EVA).says(ANNA);
  await openTab(MONDAY);
  await recordReading(ticket.reading(), ticket.now);
  return ticket;
}

async function head(): Promise<CustomerRecord['heads'][number] | undefined> {
  return (await db.customers.toArray())[0]?.heads[0];
}

describe('a promise', () => {
  it('stands in the panel at its first paint, and needs attention when it is for today or overdue', async () => {
    const { now } = await known();
    await promise(now + DAY, 'later', 'skicka påse');
    await promise(now - HOUR, 'late');
    for (const view of [await readHead(7, now), await readPanel(7, now)]) {
      if (view?.kind !== 'case') throw new Error('no case');
      expect(view.head?.commitments?.map((one) => one.id)).toEqual(['late', 'later']);
      expect(view.head?.attention[0]).toMatchObject({ kind: 'overdue', id: 'late', text: 'ring tillbaka' });
    }
  });

  it('is not ended by the customer’s thanks, by a solved ticket or by a restart', async () => {
    const ticket = await known();
    await promise(MONDAY + DAY);
    ticket.says(ANNA, 'Tack, nu är allt bra!');
    await recordReading(ticket.reading({ status: 'solved' }), ticket.now);
    await restart();
    expect((await db.commitments.get('p1'))?.state).toBe('open');
    expect((await head())?.commitments).toHaveLength(1);
    expect((await prepareAssessment(toLogistik(), ticket.now)).findings[0]?.rule).toBe('commitment-open');
  });

  it('is done once, and that can be taken back', async () => {
    await known();
    await promise(MONDAY + DAY);
    await keepCommitment('p1', by, MONDAY + 1);
    await keepCommitment('p1', by, MONDAY + 2);
    expect(await db.commitments.get('p1')).toMatchObject({ state: 'kept', steps: [{ kind: 'kept', at: MONDAY + 1 }] });
    expect((await head())?.commitments).toEqual([]);
    await reopenCommitment('p1', by, MONDAY + 3);
    expect((await head())?.commitments).toMatchObject([{ id: 'p1' }]);
  });

  it('is moved with why, and not without', async () => {
    await known();
    await promise(MONDAY + DAY);
    await moveCommitment('p1', MONDAY + 2 * DAY, 'påsen är försenad', by, MONDAY);
    const moved = { kind: 'moved', from: MONDAY + DAY, to: MONDAY + 2 * DAY, why: 'påsen är försenad', by };
    expect(await db.commitments.get('p1')).toMatchObject({ dueAt: MONDAY + 2 * DAY, steps: [moved] });
    await expect(moveCommitment('p1', MONDAY + 3 * DAY, '  ', by, MONDAY)).rejects.toThrow();
    expect((await db.commitments.get('p1'))?.dueAt).toBe(MONDAY + 2 * DAY);
  });

  it('goes along with the case, all that is open of it, and then stops the transfer to that department no more', async () => {
    const { now } = await known();
    await promise(now + DAY);
    await promise(now + 2 * DAY, 'p2');
    await promise(now, 'done');
    await keepCommitment('done', by, now);
    expect(await rulesOf(now)).toContain('commitment-open');
    expect(await passOnCommitments(KEY, { id: null, name: 'Logistik' }, by, now)).toBe(2);
    expect(await passOnCommitments(KEY, { id: null, name: 'Logistik' }, by, now)).toBe(0);
    expect((await db.commitments.get('p1'))?.steps).toMatchObject([{ kind: 'passed', from: by }]);
    expect((await db.commitments.get('done'))?.by).toEqual(by);
    expect(await rulesOf(now)).not.toContain('commitment-open');
  });

  it('can be taken for none, is added once, and is not kept where it is empty or unknown', async () => {
    await known();
    await promise(MONDAY + DAY);
    await promise(MONDAY + 9 * DAY);
    expect((await db.commitments.get('p1'))?.dueAt).toBe(MONDAY + DAY);
    await dropCommitment('p1', by, MONDAY);
    expect((await head())?.commitments).toEqual([]);
    await expect(promise(MONDAY, 'p3', '  ')).rejects.toThrow();
    await expect(keepCommitment('nothing', by, MONDAY)).rejects.toThrow('no such commitment');
    expect(await db.commitments.count()).toBe(1);
  });

  it('follows the case to its requester, when that becomes known or becomes another', async () => {
    await promise(MONDAY + DAY);
    expect((await db.commitments.get('p1'))?.requester).toBeNull();
    const ticket = await known();
    expect((await db.commitments.get('p1'))?.requester).toBe(`zendesk:${HOST}:user:700`);
    expect((await head())?.commitments).toHaveLength(1);
    const karin = { id: '702', name: 'Karin Berg', emails: [], phones: [], locale: null };
    await recordReading(ticket.wait(HOUR).reading({ customer: karin }), ticket.now);
    const customers = await db.customers.toArray();
    const told = customers.map((one) => [one.name, one.heads.map((each) => each.commitments?.length)]);
    expect(Object.fromEntries(told)).toEqual({ 'Anna Lindqvist': [], 'Karin Berg': [1] });
  });
});

describe('my commitments today', () => {
  it('are the signed-in agent’s, for today and overdue, the next first, with the customer’s first name', async () => {
    const { now } = await known();
    await promise(now + HOUR, 'soon');
    await promise(now - DAY, 'late');
    await promise(now + 2 * DAY, 'later');
    await promise(now, 'others', 'annan', BJORN);
    const today = await readToday(now);
    expect(today.map((one) => [one.id, one.customer])).toEqual([
      ['late', 'Anna'],
      ['soon', 'Anna'],
    ]);
    expect(await readDue(now)).toEqual({ today: 2, overdue: 1, nextAt: now + HOUR + 1 });
  });

  it('are those of whoever is signed in now', async () => {
    const { now } = await known();
    await promise(now, 'mine');
    await promise(now, 'others', 'annan', BJORN);
    await recordTab(7, report({ me: { ...ME, ...BJORN } }), now);
    expect((await readToday(now)).map((one) => one.id)).toEqual(['others']);
  });

  it('without any: looked at again at midnight', async () => {
    const { now } = await known();
    const midnight = new Date(now).setHours(24, 0, 0, 0);
    expect(await readDue(now)).toEqual({ today: 0, overdue: 0, nextAt: midnight });
  });

  it('are reminded of once each, also after a restart, and again when they have been moved', async () => {
    const { now } = await known();
    await promise(now + HOUR);
    expect(await takeReminders(now)).toEqual([]);
    expect((await takeReminders(now + HOUR)).map((one) => one.id)).toEqual(['p1']);
    await restart();
    expect(await takeReminders(now + 2 * HOUR)).toEqual([]);
    await moveCommitment('p1', now + 3 * HOUR, 'inget svar', by, now + 2 * HOUR);
    expect((await takeReminders(now + 3 * HOUR)).map((one) => one.id)).toEqual(['p1']);
  });
});

function toLogistik() {
  return { caseKey: KEY, from: group('Support', EVA), to: group('Logistik'), kind: 'transfer' as const };
}

async function rulesOf(now: number): Promise<string[]> {
  return (await prepareAssessment(toLogistik(), now)).findings.map((one) => one.rule);
}
