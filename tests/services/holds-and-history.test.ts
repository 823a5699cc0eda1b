import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { PlannedChange } from '@/domain/change';
import type { Answer } from '@/domain/hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { recordPassed } from '@/services/hold-save';
import { readHold } from '@/services/read-hold';
import { releaseOnSave } from '@/services/release-held';
import { recordReading } from '@/services/record-reading';
import { BJORN, EVA, group, HOUR } from '../domain/a-ticket';
import { answer, carousel, held, LINE, notes, noticesAt, OPERATION, toLogistik } from './a-hold';
import { KEY, ME } from './setting';

describe('what the guard saw', () => {
  it('is not missed when it let the transfer through', async () => {
    const ticket = await carousel();
    await recordPassed({ holdId: 'p1', change: toLogistik(), me: ME }, ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect(await db.health.toArray()).toMatchObject([{ recognised: 1, held: 0, missed: 0 }]);
  });

  it('covers one transfer, not the next one to the same place', async () => {
    const ticket = await carousel();
    await recordPassed({ holdId: 'p1', change: toLogistik(), me: ME }, ticket.now);
    ticket.wait(HOUR).to(group('Logistik'), EVA).to(group('Support'), BJORN).to(group('Logistik'), EVA);
    await recordReading(ticket.reading(), ticket.now);
    expect(await db.health.toArray()).toMatchObject([{ missed: 1 }]);
  });

  it('counts what failed open, and a note answered too late goes once the history shows the transfer', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await endHold('h1', 'failed-open', false, ticket.now + 1500);
    await recordReading(ticket.to(group('Logistik'), EVA).reading(), ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar' }, ticket.now);
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} due`]);
    expect(await db.health.toArray()).toMatchObject([{ failedOpen: 1, missed: 0 }]);
  });
});

describe('a save whose answer was lost on its way back', () => {
  const failed = async (how: Answer) => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(how, ticket.now);
    await endHold('h1', 'not-saved', false, ticket.now);
    return ticket;
  };
  const brief: Answer = { kind: 'brief', brief: 'Skruvar' };

  it('is not missed, and its note goes, when the history shows that the helpdesk carried it out', async () => {
    const ticket = await failed(brief);
    await recordReading(ticket.wait(60_000).to(group('Logistik'), EVA).reading(), ticket.now);
    expect(await db.holds.toArray()).toMatchObject([{ id: 'h1', fate: 'saved', handoverId: 'c5' }]);
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} due`]);
    expect(await db.health.toArray()).toMatchObject([{ missed: 0 }]);
  });

  it('is another one when it comes much later, or when the agent had kept the case', async () => {
    const ticket = await failed(brief);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} held`]);
    await Promise.all(db.tables.map((table) => table.clear()));
    const other = await failed({ kind: 'mandate' });
    await recordReading(other.wait(60_000).to(group('Logistik'), EVA).reading(), other.now);
    expect(await db.holds.get('h1')).toMatchObject({ fate: 'not-saved', handoverId: null });
  });
});

describe('a note whose own save failed', () => {
  const keep: Answer = { kind: 'keep', question: 'När?', dueAt: null };
  const brief: Answer = { kind: 'brief', brief: 'Skruvar' };
  const passed = (change: PlannedChange, now: number) => recordPassed({ holdId: 'p1', change, me: ME }, now);

  it('a brief does not go with a save that hands nothing over, but with the same transfer made again', async () => {
    const { now } = await carousel();
    await held(now);
    await answer(brief, now);
    await endHold('h1', 'not-saved', false, now);
    expect(await releaseOnSave(KEY, now + 1)).toBe(false);
    await passed({ ...toLogistik(), to: group('Retur') }, now + 2);
    expect(await releaseOnSave(KEY, now + 3)).toBe(false);
    await recordPassed({ holdId: 'p2', change: toLogistik(), me: ME }, now + 4);
    expect(await releaseOnSave(KEY, now + 5)).toBe(true);
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} due`]);
  });

  it('a question whose tab was closed before the save had its answer goes with the next one, and the panel says so', async () => {
    const { now } = await carousel();
    await held(now);
    await answer(keep, now);
    expect(await releaseOnSave(KEY, now + 5_000)).toBe(false);
    expect(await noticesAt(now + 5_000)).toEqual([]);
    expect(await noticesAt(now + HOUR)).toMatchObject([{ fate: 'ended', answer: 'keep', note: { state: 'held' } }]);
    expect(await releaseOnSave(KEY, now + HOUR)).toBe(true);
    expect(await notes()).toEqual([`${LINE} due`]);
    expect(await noticesAt(now + HOUR)).toMatchObject([{ note: { state: 'due' } }]);
  });

  it('a question does not go where the save went out as it was after all, and the case with it', async () => {
    const { now } = await carousel();
    await held(now);
    await answer(keep, now);
    await endHold('h1', 'failed-open', false, now);
    expect(await releaseOnSave(KEY, now + 1)).toBe(false);
    expect((await db.cases.get(KEY))?.kept).toBeNull();
  });

  it('a question does not go with a save that sends the case on, nor with one after it', async () => {
    const { now } = await carousel();
    await held(now);
    await answer(keep, now);
    await endHold('h1', 'not-saved', false, now);
    await passed({ ...toLogistik(), to: group('Retur') }, now + 1);
    expect(await releaseOnSave(KEY, now + 2)).toBe(false);
    expect((await db.cases.get(KEY))?.kept).toBeNull();
    expect(await notes()).toEqual([`${LINE} held`]);
  });
});

it('the dialog is given the chain, the customer and a prefilled brief', async () => {
  const ticket = await carousel();
  await held(ticket.now);
  expect(await readHold('h1', ticket.now)).toMatchObject({
    customerName: 'Anna Lindqvist',
    to: 'Logistik',
    head: { transfers: 2, stations: [{ name: 'Support' }, { name: 'Logistik' }, { name: 'Support', cameBackTo: 0 }] },
    brief: { asked: 'Skruvarna saknas', editedAt: null },
  });
  expect(await readHold('none', ticket.now)).toBeNull();
});
