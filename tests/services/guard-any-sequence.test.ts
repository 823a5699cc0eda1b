import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { CaseKey } from '@/domain/case-key';
import type { PlannedChange } from '@/domain/change';
import type { Answer } from '@/domain/hold';
import { keepCommitment } from '@/services/keep-commitment';
import { addCommitment } from '@/services/add-commitment';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { holdSave, recordPassed } from '@/services/hold-save';
import { FACT_TABLES } from '@/services/load-facts';
import { prepareAssessment } from '@/services/prepare-assessment';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { ANNA, BJORN, EVA, group, MONDAY, seeded, Ticket } from '../domain/a-ticket';
import { restart } from './an-agent';
import { HOST, ME, report, WORDS } from './setting';

// Whatever agents, tabs and browsers do, in any order; and whatever has become of what is stored. Seeded.

const NOW = MONDAY + 10_000_000;
const FATES = ['saved', 'not-saved', 'refused', 'ended', 'failed-open'] as const;
const ANSWERS: Answer[] = [
  { kind: 'stay' },
  { kind: 'keep', question: 'När?', dueAt: null },
  { kind: 'brief', brief: 'Skruvar' },
  { kind: 'mandate' },
  { kind: 'duty', taken: true },
  { kind: 'anyway', reason: 'skill' },
  { kind: 'hinted', to: { ...group('Avtal'), groupId: '78' } },
];

/** A case that Support has got back, so that passing it on without a brief is something to stop for. */
async function carousel(ticketId: string): Promise<void> {
  const ticket = new Ticket(ticketId).to(group('Support')).says(ANNA).to(group('Logistik'), EVA);
  await recordReading(ticket.to(group('Support'), BJORN).reading(), ticket.now);
}

function changeOf(ticketId: string, to: string): PlannedChange {
  const caseKey: CaseKey = `zendesk:${HOST}:${ticketId}`;
  return { caseKey, from: group('Support'), to: group(to), kind: 'transfer' };
}

describe('in any order of transfers, tabs, answers, fates, retries and restarts', () => {
  it.each([1, 2, 3, 4])(
    'seed %d: the budget is kept, and what was decided of a transfer is not decided anew',
    async (seed) => {
      const random = seeded(seed);
      const oneOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
      await recordTab(7, report({ caseKey: null }), NOW);
      const transfers = new Set<string>();
      const stopped = new Set<string>();
      let holds = 0;
      for (let n = 0; n < 50; n += 1) {
        const ticketId = `${1 + Math.floor(random() * 40)}`;
        if (random() < 0.7) await carousel(ticketId);
        const change = changeOf(ticketId, oneOf(['Faktura', 'Avtal']));
        const mark = `${ticketId} ${change.to.groupName}`;
        const prepared = (await prepareAssessment(change, NOW)).tier;
        if (random() < 0.1) await restart();
        expect((await prepareAssessment(change, NOW)).tier, 'the same twice').toBe(prepared);
        const holdId = `h${(holds += 1)}`;
        const hold = prepared === 2 ? await holdSave({ holdId, via: 'request', change, me: ME }, NOW) : null;
        transfers.add(mark);
        if (hold === null) {
          await recordPassed({ holdId, change, me: ME }, NOW);
          continue;
        }
        stopped.add(mark);
        const most = Math.max(1, Math.floor(transfers.size / 10));
        expect(stopped.size, `after ${transfers.size} transfers`).toBeLessThanOrEqual(most);
        if (random() < 0.9) await answerHold(holdId, oneOf(ANSWERS), WORDS, `${n}`.padStart(16, 'a'), NOW);
        if (random() < 0.9) await endHold(holdId, oneOf(FATES), random() < 0.5, NOW);
        if (random() < 0.2) await endHold(holdId, oneOf(FATES), false, NOW);
      }
      expect(stopped.size).toBeGreaterThan(1);
      expect(await db.ledgers.count()).toBe(1);
    },
  );
});

describe('whatever has become of what is stored', () => {
  const GARBAGE: unknown[] = [undefined, null, '', 'x', -1, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, [null]];

  /** A case that nothing speaks against passing on, with something in every table that is read. */
  async function calm(): Promise<PlannedChange> {
    const ticket = new Ticket('4711').to(group('Support')).says(ANNA).says(EVA);
    await recordReading(ticket.reading(), ticket.now);
    await recordTab(7, report(), ticket.now);
    const by = { id: ME.id, name: ME.name };
    await addCommitment({ caseKey: `zendesk:${HOST}:4711`, text: 'Ringa', dueAt: NOW, by }, 'p1', NOW);
    await keepCommitment('p1', by, NOW);
    await recordPassed({ holdId: 'h1', change: changeOf('99', 'Avtal'), me: ME }, NOW);
    return changeOf('4711', 'Faktura');
  }

  it('the save of a case that nothing speaks against goes on: no garbled field makes a stop', async () => {
    const change = await calm();
    expect((await prepareAssessment(change, NOW)).tier).toBeLessThan(2);
    const stops: string[] = [];
    let tried = 0;
    for (const table of FACT_TABLES) {
      const keys = await table.toCollection().primaryKeys();
      for (const key of keys) {
        const whole = (await table.get(key)) as Record<string, unknown>;
        for (const [path, garbled] of garblings(whole)) {
          await table.put(garbled as never);
          tried += 1;
          const tier = await prepareAssessment(change, NOW).then(
            (one) => one.tier,
            () => 'refused' as const,
          );
          if (tier === 2) stops.push(`${table.name} ${path}`);
        }
        await table.put(whole as never);
      }
    }
    expect(stops).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });

  /** The record with one field, or one field of a field, become anything; the key and what is indexed stay. */
  function garblings(whole: Record<string, unknown>): [string, unknown][] {
    const keys = new Set([
      'key',
      'id',
      'caseKey',
      'tabId',
      'requester',
      'updatedAt',
      'keys',
      'state',
      'dueAt',
      'heldAt',
      'host',
    ]);
    return Object.keys(whole)
      .filter((field) => !keys.has(field))
      .flatMap((field) => {
        const value = whole[field];
        const own = GARBAGE.map((one): [string, unknown] => [`${field} ${String(one)}`, { ...whole, [field]: one }]);
        if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return own;
        const inner = Object.keys(value).flatMap((part) =>
          GARBAGE.map((one): [string, unknown] => {
            const copy: Record<string, unknown> = Array.isArray(value) ? (value.slice() as never) : { ...value };
            copy[part] = one;
            return [`${field}.${part} ${String(one)}`, { ...whole, [field]: copy }];
          }),
        );
        return [...own, ...inner];
      });
  }
});
