import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, stopName } from '@/domain/counter-names';
import type { Answer } from '@/domain/hold';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { holdSave } from '@/services/hold-save';
import { prepareAssessment } from '@/services/prepare-assessment';
import { readHold } from '@/services/read-hold';
import { recordGroups } from '@/services/record-groups';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { releaseOnSave } from '@/services/release-held';
import { writeBrief } from '@/services/write-brief';
import { BJORN, EVA, group, HOUR, MONDAY } from '../domain/a-ticket';
import { answer, carousel, held, LINE, notes, OPERATION, toLogistik } from './a-hold';
import { HOST, KEY, ME, report, WORDS } from './setting';

describe('before a transfer', () => {
  it('stops a second transfer without a brief and says the rest as notes, strongest first', async () => {
    const ticket = await carousel();
    const assessment = await prepareAssessment(toLogistik(), ticket.now);
    expect(assessment).toMatchObject({ tier: 2, nth: 3 });
    expect(assessment.findings.map((one) => one.rule)).toEqual([
      'no-brief',
      'straight-back',
      'held-before',
      'unanswered',
    ]);
    expect(assessment.findings[0]?.values).toEqual({ nth: 3, customer: 'Anna' });
  });

  it('calls the target by its name where the save gave only an id', async () => {
    const ticket = await carousel();
    const { groupId } = group('Logistik');
    const to = { groupId, groupName: null, agentId: null, agentName: null };
    await holdSave({ holdId: 'h1', via: 'request', change: { ...toLogistik(), to }, me: ME }, ticket.now);
    expect(await readHold('h1', ticket.now)).toMatchObject({ to: 'Logistik' });
    const { findings } = await prepareAssessment({ ...toLogistik(), to }, ticket.now);
    expect(findings.find((one) => one.rule === 'held-before')?.values['name']).toBe('Logistik');

    // Where the case has never been, the account's own groups know it.
    const elsewhere = { ...to, groupId: '990' };
    await recordGroups({ helpdesk: 'zendesk', host: HOST }, [{ id: '990', name: 'Avtal' }], ticket.now);
    const change = { ...toLogistik(), to: elsewhere };
    expect((await prepareAssessment(change, ticket.now)).change.to.groupName).toBe('Avtal');
  });

  it('says nothing of a case that this browser has never read', async () => {
    expect(await prepareAssessment(toLogistik(), MONDAY)).toMatchObject({ tier: 0, findings: [], nth: 1 });
  });
});

describe('keep the customer, send the question', () => {
  const keep: Answer = { kind: 'keep', question: 'När kommer skruvarna?', dueAt: null };

  it('takes the transfer out, and the note and the kept ownership follow once the save has succeeded', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await answer(keep, ticket.now)).toBe('without-transfer');
    expect(await notes()).toEqual([`${LINE} held`]);
    expect((await db.cases.get(KEY))?.kept).toBeNull();
    expect(await endHold('h1', 'saved', false, ticket.now + 1)).toBe(true);
    expect(await notes()).toEqual([`${LINE} due`]);
    const entry = await db.outbox.get(OPERATION);
    expect(entry?.what).toMatchObject({
      text: `Fråga till Logistik, Eva Lind behåller kunden\n\n→ Logistik\nNär kommer skruvarna?\n\n${LINE}`,
    });
    const [customer] = await db.customers.toArray();
    expect(customer?.heads[0]?.owner).toEqual({
      name: 'Eva Lind',
      groupName: null,
      since: ticket.now + 1,
      why: 'kept',
    });
  });

  it('keeps the note for the next save when this one was refused or failed, and drops it when the page gave up', async () => {
    for (const fate of ['refused', 'not-saved'] as const) {
      await Promise.all(db.tables.map((table) => table.clear()));
      const ticket = await carousel();
      await held(ticket.now);
      await answer(keep, ticket.now);
      expect(await endHold('h1', fate, false, ticket.now)).toBe(false);
      expect(await notes()).toEqual([`${LINE} held`]);
      expect(await releaseOnSave(KEY, ticket.now + HOUR)).toBe(true);
      expect(await notes()).toEqual([`${LINE} due`]);
    }
    await Promise.all(db.tables.map((table) => table.clear()));
    const ticket = await carousel();
    await held(ticket.now);
    await answer(keep, ticket.now);
    await endHold('h1', 'ended', false, ticket.now);
    expect(await notes()).toEqual([`${LINE} dropped`]);
    expect(await releaseOnSave(KEY, ticket.now)).toBe(false);
  });

  it('lets the note go at once when nothing but the transfer was in a save that was refused: none need follow', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(keep, ticket.now);
    expect(await endHold('h1', 'refused', true, ticket.now + 1)).toBe(true);
    expect(await notes()).toEqual([`${LINE} due`]);
    expect((await db.cases.get(KEY))?.kept).toMatchObject({ at: ticket.now + 1, operation: OPERATION });
    expect(await releaseOnSave(KEY, ticket.now + HOUR)).toBe(false);

    // A save that failed may be pressed again, and a brief is about a transfer that has not been.
    await Promise.all(db.tables.map((table) => table.clear()));
    await carousel();
    await held(ticket.now);
    await answer(keep, ticket.now);
    expect(await endHold('h1', 'not-saved', true, ticket.now)).toBe(false);
    await Promise.all(db.tables.map((table) => table.clear()));
    await carousel();
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar' }, ticket.now);
    expect(await endHold('h1', 'refused', true, ticket.now)).toBe(false);
  });

  it('does not stand in the way of asking again: the rule is not answered by it', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(keep, ticket.now);
    await endHold('h1', 'saved', false, ticket.now);
    expect((await prepareAssessment(toLogistik(), ticket.now)).tier).toBe(2);
  });
});

describe('hand over with brief', () => {
  it('lets the request go as it is; the note follows even if the page never tells what became of it', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await answer({ kind: 'brief', brief: 'Skruvar till hylla, lovat svar fredag' }, ticket.now)).toBe('pass');
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect(await db.holds.get('h1')).toMatchObject({ fate: 'saved', handoverId: 'c5' });
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} due`]);
    expect(await db.health.toArray()).toMatchObject([{ recognised: 1, held: 1, missed: 0 }]);
  });

  it('spends the draft, which comes back if the save never was', async () => {
    const draft = { asked: 'Skruvar', tried: '', promised: '', consulted: '', wants: '' };
    const ticket = await carousel();
    await writeBrief(KEY, draft, ticket.now);
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar till hylla' }, ticket.now);
    expect((await readHold('h1', ticket.now))?.brief.editedAt).toBeNull();
    await endHold('h1', 'ended', false, ticket.now);
    expect((await readHold('h1', ticket.now))?.brief).toMatchObject(draft);
  });

  it('is heard once on this case: its rule is a fact from then on', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar till hylla' }, ticket.now);
    const assessment = await prepareAssessment(toLogistik(), ticket.now);
    expect(assessment.tier).toBe(1);
    expect(assessment.findings.find((one) => one.rule === 'no-brief')).toBeUndefined(); // a brief is on its way
  });
});

describe('the other ways out', () => {
  it('anyway: passes, counts the reason for each rule that stopped, and does not stop this agent here again', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await answer({ kind: 'anyway', reason: 'skill' }, ticket.now)).toBe('pass');
    const counter = await db.counters.get(counterIds(ticket.now)[0]);
    expect(counted(counter, stopName('no-brief', 'anyway-skill'))).toBe(1);
    const again = await prepareAssessment(toLogistik(), ticket.now);
    expect(again.findings.find((one) => one.rule === 'no-brief')?.tier).toBe(0);
    expect(again.tier).toBe(1);
  });

  it('anyway: still stops another agent in the same browser, and each hears of it once', async () => {
    const ticket = await carousel();
    const tier = async () => (await prepareAssessment(toLogistik(), ticket.now)).tier;
    await held(ticket.now);
    await answer({ kind: 'anyway', reason: 'skill' }, ticket.now);
    expect(await tier()).toBe(1);

    const bjorn = { ...ME, id: '2', name: BJORN.name };
    await recordTab(7, report({ me: bjorn }), ticket.now);
    expect(await tier()).toBe(2);
    await holdSave({ holdId: 'h2', via: 'request', change: toLogistik(), me: bjorn }, ticket.now);
    expect((await db.holds.get('h2'))?.assessment.tier).toBe(2);
    await answerHold('h2', { kind: 'anyway', reason: 'other' }, WORDS, 'b'.repeat(16), ticket.now);
    expect(await tier()).toBe(1);
    await recordTab(7, report(), ticket.now);
    expect(await tier()).toBe(1);
  });

  it('stay: refuses, writes nothing, and asks again next time', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await answer({ kind: 'stay' }, ticket.now)).toBe('refuse');
    await endHold('h1', 'refused', false, ticket.now);
    expect(await notes()).toEqual([]);
    expect((await prepareAssessment(toLogistik(), ticket.now)).tier).toBe(2);
  });

  it('the first answer counts', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'stay' }, ticket.now);
    expect(await answer({ kind: 'anyway', reason: 'other' }, ticket.now)).toBe('refuse');
  });

  it('but another one instead of an answer that was kept too late for the dialog to know of it', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar till hylla' }, ticket.now);
    const keep: Answer = { kind: 'keep', question: 'Finns skruvarna?', dueAt: null };
    const other = 'bbbbbbbbbbbbbbbb';
    expect(await answerHold('h1', keep, WORDS, other, ticket.now + 5000)).toBe('without-transfer');
    expect(await answerHold('h1', keep, WORDS, 'cccccccccccccccc', ticket.now + 5000)).toBe('without-transfer');
    expect(await notes()).toEqual([`stafett/1 brief ${OPERATION} dropped`, `stafett/1 question ${other} held`]);
    expect(await answer({ kind: 'stay' }, ticket.now + 9000)).toBe('refuse');
    expect((await notes()).every((note) => note.endsWith('dropped'))).toBe(true);
    expect(await db.holds.get('h1')).toMatchObject({ answer: { kind: 'stay' } });
  });
});
