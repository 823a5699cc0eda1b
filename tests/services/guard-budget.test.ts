import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { CaseKey } from '@/domain/case-key';
import type { PlannedChange } from '@/domain/change';
import type { Answer } from '@/domain/hold';
import { starterBook } from '@/domain/starter-book';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { holdSave, recordPassed } from '@/services/hold-save';
import { prepareAssessment } from '@/services/prepare-assessment';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { ANNA, BJORN, EVA, group, MONDAY, seeded, Ticket } from '../domain/a-ticket';
import { HOST, ME, report, WORDS } from './setting';
import { keepBook } from './keep-book';
import { stoppedOnceInTwenty } from './stopped-before';

// The interruption budget, decided once per transfer, whoever asks: the field, the save, the save tried again.

/** A case that Support has got back, so that passing it on without a brief is something to stop for. */
async function carousel(ticketId: string, host = HOST): Promise<PlannedChange> {
  const ticket = new Ticket(ticketId).to(group('Support')).says(ANNA).to(group('Logistik'), EVA);
  ticket.to(group('Support'), BJORN);
  await recordReading(ticket.reading({ host }), ticket.now);
  await recordTab(7, report({ host, caseKey: `zendesk:${host}:${ticketId}` }), ticket.now);
  return changeOf(ticketId, host);
}

function changeOf(ticketId: string, host = HOST, to = 'Faktura'): PlannedChange {
  const caseKey: CaseKey = `zendesk:${host}:${ticketId}`;
  return { caseKey, from: group('Support'), to: group(to), kind: 'transfer' };
}

const NOW = MONDAY + 10_000_000;
const tier = async (change: PlannedChange) => (await prepareAssessment(change, NOW)).tier;
const hold = (holdId: string, change: PlannedChange, me = ME) => holdSave({ holdId, via: 'request', change, me }, NOW);
const answer = (holdId: string, how: Answer) => answerHold(holdId, how, WORDS, 'a'.repeat(16), NOW);

/** The agent's whole way through the guard: as the content script goes. @returns whether there was a dialog */
async function transfer(change: PlannedChange, id: string, me = ME): Promise<boolean> {
  if ((await prepareAssessment(change, NOW)).tier === 2 && (await hold(id, change, me)) !== null) {
    await answer(id, { kind: 'anyway', reason: 'other' });
    return true;
  }
  await recordPassed({ holdId: id, change, me }, NOW);
  return false;
}

describe('the interruption budget', () => {
  it('one of the first ten; the rest are notes, in what was prepared and in what is kept', async () => {
    const dialogs: boolean[] = [];
    for (let n = 1; n <= 10; n += 1) dialogs.push(await transfer(await carousel(`${n}`), `h${n}`));
    expect(dialogs).toEqual([true, ...Array<boolean>(9).fill(false)]);
    const demoted = await db.holds.get('h5');
    expect(demoted).toMatchObject({ fate: 'passed', assessment: { tier: 1 } });
    expect(demoted?.assessment.findings.find(({ rule }) => rule === 'no-brief')?.tier).toBe(1);
  });

  it('is kept for any order of transfers with and without something to stop for', async () => {
    const random = seeded(7);
    const dialogs: boolean[] = [];
    for (let n = 1; n <= 60; n += 1) {
      const change = random() < 0.6 ? await carousel(`${n}`) : changeOf(`${n}`);
      dialogs.push(await transfer(change, `h${n}`));
      const so = dialogs.filter(Boolean).length;
      expect(so).toBeLessThanOrEqual(Math.max(1, Math.floor(n / 10)));
    }
    expect(dialogs.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    expect(await db.ledgers.count()).toBe(1);
    expect((await db.ledgers.toArray())[0]?.marks.length).toBe(60);
  });

  it('is one person’s over all accounts, and each person’s own', async () => {
    expect(await transfer(await carousel('1'), 'h1')).toBe(true);
    const elsewhere = await carousel('1', 'other.zendesk.com');
    expect(await tier(elsewhere)).toBe(1);
    const bjorn = { ...ME, id: '2', name: BJORN.name };
    await recordTab(7, report({ me: bjorn, host: 'other.zendesk.com', caseKey: elsewhere.caseKey }), NOW);
    expect(await tier(elsewhere)).toBe(2);
    expect(await transfer(elsewhere, 'h2', bjorn)).toBe(true);
    expect(await db.ledgers.count()).toBe(2);
  });

  it('follows what the lead has set', async () => {
    await stoppedOnceInTwenty(NOW);
    await keepBook({ ...starterBook(), stopBudget: 200 }, NOW);
    expect(await tier(await carousel('1'))).toBe(1);
    await keepBook({ ...starterBook(), stopBudget: 2 }, NOW);
    expect(await tier(await carousel('1'))).toBe(2);
    await keepBook({ ...starterBook(), demoted: ['no-brief'] }, NOW);
    expect(await tier(await carousel('1'))).toBe(1);
  });

  it('leaves a change inside the group out of account', async () => {
    const within: PlannedChange = { ...changeOf('9'), to: group('Support', BJORN), kind: 'within' };
    await recordPassed({ holdId: 'h1', change: within, me: ME }, NOW);
    expect(await db.ledgers.count()).toBe(0);
    expect(await db.holds.count()).toBe(1);
  });
});

describe('decided once per transfer', () => {
  it('the same when it is prepared, held, kept back and tried again; and another target is another transfer', async () => {
    const change = await carousel('1');
    for (const id of ['h1', 'h2', 'h3']) {
      expect(await tier(change)).toBe(2);
      expect((await hold(id, change))?.assessment.tier).toBe(2);
      await answer(id, { kind: 'stay' });
      await endHold(id, 'not-saved', false, NOW);
    }
    expect(await tier(changeOf('1', HOST, 'Avtal'))).toBe(1);
    expect((await db.ledgers.toArray())[0]?.marks.length).toBe(1);
  });

  it.each<Answer>([
    { kind: 'anyway', reason: 'skill' },
    { kind: 'brief', brief: 'Skruvar till hylla' },
  ])('after $kind the save that failed is not asked about again, whatever the budget', async (how) => {
    await keepBook({ ...starterBook(), stopBudget: 1 }, NOW);
    const change = await carousel('1');
    await hold('h1', change);
    await answer('h1', how);
    await endHold('h1', 'not-saved', false, NOW);
    expect(await tier(change)).toBeLessThan(2);
    expect(await hold('h2', change)).toBeNull();
    expect(await db.holds.get('h2')).toBeUndefined();
  });

  it.each<Answer>([
    { kind: 'stay' },
    { kind: 'keep', question: 'När?', dueAt: null },
    { kind: 'mandate' },
    { kind: 'duty', taken: false },
  ])('after $kind, which keeps the case, a later transfer is asked about', async (how) => {
    const change = await carousel('1');
    await hold('h1', change);
    await answer('h1', how);
    await endHold('h1', 'not-saved', false, NOW);
    expect(await tier(change)).toBe(2);
  });

  it.each<Answer>([
    { kind: 'stand-in', to: { ...group('Faktura'), groupId: '77' } },
    { kind: 'hinted', to: { ...group('Avtal'), groupId: '78' } },
  ])('after $kind a save that failed would go, unasked, to whom it was stopped for: it is asked about', async (how) => {
    const change = await carousel('1');
    await hold('h1', change);
    await answer('h1', how);
    await endHold('h1', 'not-saved', false, NOW);
    expect(await tier(change)).toBe(2);
  });

  it('an answer that gave way to another one is not remembered', async () => {
    const change = await carousel('1');
    await hold('h1', change);
    await answer('h1', { kind: 'anyway', reason: 'skill' });
    await answer('h1', { kind: 'keep', question: 'När?', dueAt: null });
    await endHold('h1', 'saved', false, NOW);
    expect(await tier(change)).toBe(2);
  });

  it('two tabs with a stop each: the second finds nothing left when it is held, and passes', async () => {
    const [one, other] = [await carousel('1'), await carousel('2')];
    expect([await tier(one), await tier(other)]).toEqual([2, 2]);
    expect(await Promise.all([hold('h1', one), hold('h2', other)])).toMatchObject([{ id: 'h1' }, null]);
    await recordPassed({ holdId: 'h2', change: other, me: ME }, NOW);
    expect(await db.holds.get('h2')).toMatchObject({ fate: 'passed', assessment: { tier: 1 } });
    expect((await db.health.toArray())[0]).toMatchObject({ recognised: 2, held: 1 });
  });
});
