import './fresh-database';
import { describe, expect, it } from 'vitest';
import { UNDO_FOR } from '@/domain/undo-for';
import type { Answer } from '@/domain/hold';
import { takeEntry } from '@/services/deliver-entry';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { prepareAssessment } from '@/services/prepare-assessment';
import { readHold } from '@/services/read-hold';
import { recordReading } from '@/services/record-reading';
import { undoNote } from '@/services/undo-note';
import { writeBrief } from '@/services/write-brief';
import { EVA, group, HOUR } from '../domain/a-ticket';
import {
  answer,
  answered,
  carousel,
  entries,
  held,
  notes,
  noticesAt,
  OPERATION,
  timesAnswered,
  toLogistik,
} from './a-hold';
import { HOST, KEY, ME } from './setting';

const FRIDAY = Date.UTC(2026, 10, 27, 9);
const keep: Answer = { kind: 'keep', question: 'När kommer\nskruvarna?', dueAt: FRIDAY };
const retur = { groupId: '990', groupName: 'Retur', agentId: null, agentName: null };

const tag = async () => (await db.outbox.toArray()).find(({ what }) => what.kind === 'tag');
const take = (now: number) => takeEntry({ helpdesk: 'zendesk', host: HOST, me: ME }, crypto.randomUUID(), now);

describe('keep the customer, send the question', () => {
  it('puts a tag that names the department that was asked, and no sooner than the save has succeeded', async () => {
    const now = await answered(keep);
    expect(await entries()).toEqual(['note held', 'tag held']);
    await endHold('h1', 'saved', false, now + 1);
    expect((await tag())?.what).toEqual({ kind: 'tag', tag: 'stafett_fraga_logistics' });
    expect(await entries()).toEqual(['note due', 'tag due']);
  });

  it('puts no tag for a group that the book knows no department for', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    const hold = await db.holds.get('h1');
    if (!hold) throw new Error('no hold');
    const change = { ...hold.assessment.change, to: { ...retur, groupName: 'Kosmos' } };
    await db.holds.put({ ...hold, assessment: { ...hold.assessment, change } });
    await answer(keep, ticket.now);
    expect(await entries()).toEqual(['note held']);
  });

  it('makes a commitment to come back on the day that was given, once the save has succeeded', async () => {
    const now = await answered(keep);
    expect(await db.commitments.count()).toBe(0);
    await endHold('h1', 'saved', false, now + 1);
    expect(await db.commitments.toArray()).toMatchObject([
      { caseKey: KEY, text: 'Logistik: När kommer skruvarna?', dueAt: FRIDAY, by: { name: 'Eva Lind' }, state: 'open' },
    ]);
  });

  it('promises nothing without a date, nor when the save never was', async () => {
    const now = await answered({ ...keep, dueAt: null });
    await endHold('h1', 'saved', false, now);
    expect(await db.commitments.count()).toBe(0);
    await Promise.all(db.tables.map((table) => table.clear()));
    await endHold('h1', 'ended', false, await answered(keep));
    expect(await db.commitments.count()).toBe(0);
    expect(await entries()).toEqual(['note dropped', 'tag dropped']);
  });
});

describe('a note of a way out', () => {
  it('waits ten seconds for undo before any tab gets it', async () => {
    const now = await answered(keep);
    await endHold('h1', 'saved', false, now);
    expect(await take(now + UNDO_FOR - 1)).toEqual({ entry: null, nextAt: now + UNDO_FOR });
    expect((await take(now + UNDO_FOR)).entry).not.toBeNull();
  });

  it('waits as long when the answer came after the save had gone through already', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await endHold('h1', 'failed-open', false, ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar' }, ticket.now);
    expect((await take(ticket.now)).nextAt).toBe(ticket.now + UNDO_FOR);
  });

  it('is taken back with its tag, the kept ownership and the promised date', async () => {
    const now = await answered(keep);
    await endHold('h1', 'saved', false, now);
    expect((await db.cases.get(KEY))?.kept).not.toBeNull();
    expect(await noticesAt(now)).toMatchObject([{ answer: 'keep', note: { state: 'due', undoUntil: now + UNDO_FOR } }]);
    expect(await undoNote(OPERATION, now + 5000)).toBe(true);
    expect(await entries()).toEqual(['note dropped', 'tag dropped']);
    expect((await db.cases.get(KEY))?.kept).toBeNull();
    expect(await db.commitments.toArray()).toMatchObject([{ state: 'dropped' }]);
    const [customer] = await db.customers.toArray();
    expect(customer?.heads[0]?.owner.why).not.toBe('kept');
    expect(await noticesAt(now)).toMatchObject([{ answer: 'keep', note: { state: 'dropped', undoUntil: null } }]);
    expect((await take(now + HOUR)).entry).toBeNull();
    expect(await undoNote(OPERATION, now + 6000)).toBe(false);
  });

  it('gives a brief back as the draft', async () => {
    const draft = { asked: 'Skruvar', tried: '', promised: '', consulted: '', wants: '' };
    const ticket = await carousel();
    await writeBrief(KEY, draft, ticket.now);
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar till hylla' }, ticket.now);
    await endHold('h1', 'saved', false, ticket.now);
    expect(await undoNote(OPERATION, ticket.now)).toBe(true);
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} dropped`]);
    expect((await readHold('h1', ticket.now))?.brief).toMatchObject({ ...draft, editedAt: ticket.now });
  });

  it('is not taken back when its tag is on the ticket already: half of a question is none', async () => {
    const now = await answered({ ...keep, dueAt: null });
    await endHold('h1', 'saved', false, now);
    for (const entry of await db.outbox.toArray())
      if (entry.what.kind === 'tag') await db.outbox.put({ ...entry, state: 'done', attempts: 1, doneAt: now });
    expect(await undoNote(OPERATION, now + UNDO_FOR)).toBe(false);
    expect(await entries()).toEqual(['note due', 'tag done']);
  });

  it('is not taken back once a tab has begun to write it, nor before the save is known to have succeeded', async () => {
    const now = await answered({ ...keep, dueAt: null });
    expect(await undoNote(OPERATION, now)).toBe(false);
    await endHold('h1', 'saved', false, now);
    let taken = await take(now + UNDO_FOR);
    if (taken.entry?.what.kind === 'tag') {
      await db.outbox.delete(taken.entry.id);
      taken = await take(now + UNDO_FOR);
    }
    expect(taken.entry?.id).toBe(OPERATION);
    expect(await undoNote(OPERATION, now + UNDO_FOR + 1)).toBe(false);
    expect(await undoNote('nothing', now)).toBe(false);
  });
});

describe('the manager on duty', () => {
  it.each([true, false])('call taken: %s; it stands on the case, which stays', async (taken) => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await answer({ kind: 'duty', taken }, ticket.now)).toBe('without-transfer');
    expect(await answer({ kind: 'duty', taken }, ticket.now)).toBe('without-transfer');
    expect((await db.cases.get(KEY))?.managerAsks).toMatchObject([
      { by: { name: EVA.name }, calls: [{ taken, by: { name: EVA.name } }], closed: null },
    ]);
    expect(await timesAnswered('duty', ticket.now)).toBe(1);
    await endHold('h1', 'saved', false, ticket.now);
    expect(await noticesAt(ticket.now)).toMatchObject([{ answer: 'duty', fate: 'saved' }]);
  });

  it('is answered too for a case that this browser has never read', async () => {
    const { now } = await carousel();
    await held(now);
    await db.cases.clear();
    expect(await answer({ kind: 'duty', taken: true }, now)).toBe('without-transfer');
  });
});

describe('decide within mandate', () => {
  it('sends nothing, writes nothing, says so, and asks again next time', async () => {
    const now = await answered({ kind: 'mandate' });
    await endHold('h1', 'not-saved', false, now);
    expect(await noticesAt(now)).toMatchObject([{ answer: 'mandate', fate: 'not-saved' }]);
    expect(await entries()).toEqual([]);
    expect((await prepareAssessment(toLogistik(), now)).tier).toBe(2);
    expect(await timesAnswered('mandate', now)).toBe(1);
  });
});

describe('transfer anyway', () => {
  it('counts a reason of the book’s by its id, and is confirmed', async () => {
    const now = await answered({ kind: 'anyway', reason: 'kunden-bad-om-det' });
    expect(await timesAnswered('anyway-kunden-bad-om-det', now)).toBe(1);
    await endHold('h1', 'saved', false, now);
    expect(await noticesAt(now)).toMatchObject([{ answer: 'anyway', to: 'Logistik' }]);
  });
});
