import './fresh-database';
import { describe, expect, it } from 'vitest';
import { ExportFile } from '@/domain/export-file';
import type { Answer } from '@/domain/hold';
import type { RuleFigures } from '@/domain/rule-figures';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { eraseAll } from '@/services/erase-all';
import { eraseCustomer } from '@/services/erase-customer';
import { exportAll, exportCustomer } from '@/services/export-data';
import { holdSave, recordPassed } from '@/services/hold-save';
import { readGuard } from '@/services/read-guard';
import { recordGroups } from '@/services/record-groups';
import { recordReading } from '@/services/record-reading';
import { demoteRule, setGuard } from '@/services/set-guard';
import { prepareAssessment } from '@/services/prepare-assessment';
import { sweep } from '@/services/sweep';
import { ANNA, BJORN, CECILIA, DAY, EVA, group, HOUR, Ticket } from '../domain/a-ticket';
import { answer, carousel, held, toLogistik } from './a-hold';
import { HOST, ME, WORDS } from './setting';

const anyway: Answer = { kind: 'anyway', reason: 'skill' };

async function noBrief(now: number): Promise<RuleFigures | undefined> {
  return (await readGuard(now)).rules.find(({ rule }) => rule === 'no-brief');
}

describe('what each rule did', () => {
  it('fired, stopped and overridden with the reason; let through, it only fired', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect(await noBrief(ticket.now)).toMatchObject({ fired: 1, stopped: 1, followed: 0, overridden: 0 });
    await answer(anyway, ticket.now);
    const figures = await noBrief(ticket.now);
    expect(figures).toMatchObject({ fired: 1, stopped: 1, followed: 0, overridden: 1 });
    expect(figures?.reasons).toEqual(new Map([['skill', 1]]));

    // The same hold told twice, and a transfer that the budget let through.
    await held(ticket.now);
    const other = { ...toLogistik(), to: group('Avtal') };
    await db.cases.toCollection().modify({ answeredRules: [] });
    await recordPassed({ holdId: 'h2', change: other, me: ME }, ticket.now);
    await recordPassed({ holdId: 'h2', change: other, me: ME }, ticket.now);
    expect(await noBrief(ticket.now)).toMatchObject({ fired: 2, stopped: 1, overridden: 1 });
  });

  it.each<[Answer, 'followed' | 'overridden']>([
    [{ kind: 'stay' }, 'followed'],
    [{ kind: 'keep', question: 'När?', dueAt: null }, 'followed'],
    [{ kind: 'mandate' }, 'followed'],
    [{ kind: 'duty', taken: true }, 'followed'],
    [{ kind: 'brief', brief: 'Skruvar' }, 'followed'],
    [{ kind: 'stand-in', to: { ...group('Faktura'), groupId: '77' } }, 'followed'],
    [{ kind: 'hinted', to: { ...group('Avtal'), groupId: '78' } }, 'followed'],
    [anyway, 'overridden'],
  ])('%o is %s', async (how, which) => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(how, ticket.now);
    expect(await noBrief(ticket.now)).toMatchObject({ stopped: 1, followed: 0, overridden: 0, [which]: 1 });
  });

  it('counts the answer that counts, not the one that gave way to it', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(anyway, ticket.now);
    await answerHold('h1', { kind: 'keep', question: 'När?', dueAt: null }, WORDS, 'b'.repeat(16), ticket.now + HOUR);
    const figures = await noBrief(ticket.now);
    expect(figures).toMatchObject({ followed: 1, overridden: 0 });
    expect([...(figures?.reasons.values() ?? [])].every((times) => times === 0)).toBe(true);
  });
});

describe('what happened afterwards', () => {
  it('overridden, and the receiver passed it on: once, however often it is read', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer(anyway, ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect((await noBrief(ticket.now))?.afterOverridden).toEqual({ bounced: 0, stayed: 0 });
    ticket.to(group('Faktura'), CECILIA);
    for (let times = 0; times < 3; times += 1) await recordReading(ticket.reading(), ticket.now);
    const figures = await noBrief(ticket.now);
    expect(figures?.afterOverridden).toEqual({ bounced: 1, stayed: 0 });
    expect(figures?.afterFollowed).toEqual({ bounced: 0, stayed: 0 });
  });

  it('followed with a brief and solved there; opened again and passed on, it is counted anew', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'brief', brief: 'Skruvar' }, ticket.now);
    ticket.wait(HOUR).to(group('Logistik'), EVA).says(CECILIA, 'Skickade');
    await recordReading(ticket.reading({ status: 'solved' }), ticket.now);
    expect((await noBrief(ticket.now))?.afterFollowed).toEqual({ bounced: 0, stayed: 1 });
    await recordReading(ticket.says(ANNA, 'Fel igen').to(group('Faktura'), CECILIA).reading(), ticket.now);
    expect((await noBrief(ticket.now))?.afterFollowed).toEqual({ bounced: 1, stayed: 0 });
  });

  it('followed by keeping the case: solved without being passed on, or passed on by somebody after all', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'keep', question: 'När?', dueAt: null }, ticket.now);
    await recordReading(ticket.wait(HOUR).says(EVA, 'På fredag').reading({ status: 'solved' }), ticket.now);
    expect((await noBrief(ticket.now))?.afterFollowed).toEqual({ bounced: 0, stayed: 1 });
    await recordReading(ticket.to(group('Faktura'), BJORN).reading({ status: 'open' }), ticket.now);
    expect((await noBrief(ticket.now))?.afterFollowed).toEqual({ bounced: 1, stayed: 0 });
  });

  it('of a transfer that was kept back and made all the same, what came is the override’s', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'stay' }, ticket.now);
    await holdSave({ holdId: 'h2', via: 'request', change: toLogistik(), me: ME }, ticket.now + 1000);
    await answerHold('h2', anyway, WORDS, 'b'.repeat(16), ticket.now + 2000);
    ticket.wait(HOUR).to(group('Logistik'), EVA).to(group('Faktura'), CECILIA);
    await recordReading(ticket.reading(), ticket.now);
    const figures = await noBrief(ticket.now);
    expect(figures).toMatchObject({ stopped: 2, followed: 1, overridden: 1 });
    expect(figures?.afterOverridden).toEqual({ bounced: 1, stayed: 0 });
    expect(figures?.afterFollowed).toEqual({ bounced: 0, stayed: 0 });
  });
});

describe('the lead’s hand on it', () => {
  it('demotes a rule with one word and takes it back with another', async () => {
    const ticket = await carousel();
    const tier = async () => (await prepareAssessment(toLogistik(), ticket.now)).tier;
    await demoteRule('no-brief', true, ticket.now);
    await demoteRule('no-brief', true, ticket.now);
    expect((await readGuard(ticket.now)).book.demoted).toEqual(['no-brief']);
    expect(await tier()).toBe(1);
    await demoteRule('no-brief', false, ticket.now);
    expect((await readGuard(ticket.now)).book.demoted).toEqual([]);
    expect(await tier()).toBe(2);
  });

  it('sets the budget and the threshold, each for itself, and nothing that the book does not allow', async () => {
    const ticket = await carousel();
    await setGuard({ stopBudget: 20 }, ticket.now);
    await setGuard({ stopAt: 0.9 }, ticket.now);
    expect((await readGuard(ticket.now)).book).toMatchObject({ stopBudget: 20, stopAt: 0.9 });
    await expect(setGuard({ stopAt: 0.2 }, ticket.now)).rejects.toThrow('stopAt');
    await expect(setGuard({ stopBudget: Number.NaN }, ticket.now)).rejects.toThrow('stopBudget');
    expect((await readGuard(ticket.now)).book).toMatchObject({ stopBudget: 20, stopAt: 0.9 });
  });

  it('sees pairs of departments by name', async () => {
    const ticket = await carousel();
    const ids = ['Support', 'Logistik'].map((name) => ({ id: group(name).groupId ?? '', name }));
    await recordGroups({ helpdesk: 'zendesk', host: HOST }, ids, ticket.now);
    const { pairs } = await readGuard(ticket.now);
    expect(pairs).toMatchObject([{ from: { department: { id: 'support' } }, transfers: 1, bounces: 1 }]);
  });

  it('sees what the evidence said and what came', async () => {
    let now = 0;
    for (let n = 1; n <= 60; n += 1) {
      const ticket = new Ticket(`${n}`).to(group('Support')).to(group('Logistik'), EVA).to(group('Faktura'), CECILIA);
      now = ticket.now;
      await recordReading(ticket.reading({ status: 'solved' }), now);
    }
    const { finished, expected, came } = (await readGuard(now)).evidence;
    expect(finished).toBeGreaterThan(20);
    expect(finished).toBeLessThan(60);
    expect(came).toBe(finished);
    expect(expected / finished).toBeGreaterThan(0.6);
  });
});

describe('what is kept of it', () => {
  it('is in the file of everything, in no customer’s, and names no case', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    const file = await exportAll(ticket.now);
    expect(ExportFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(file.ledgers).toMatchObject([{ id: 'agent:eva lind', transfers: [{ stopped: true, strength: 0.7 }] }]);
    expect(JSON.stringify(file.ledgers)).not.toContain('4711');
    const [customer] = await db.customers.toArray();
    expect((await exportCustomer(customer?.id ?? '', ticket.now))?.ledgers).toEqual([]);
    await eraseCustomer(customer?.id ?? '');
    expect(await db.ledgers.count()).toBe(1);
    await eraseAll(ticket.now);
    expect(await db.ledgers.count()).toBe(0);
  });

  it('is forgotten when the agent has not been here for as long as customers are kept', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await sweep(ticket.now + 399 * DAY);
    expect(await db.ledgers.count()).toBe(1);
    await sweep(ticket.now + 401 * DAY);
    expect(await db.ledgers.count()).toBe(0);
  });
});
