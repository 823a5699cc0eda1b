import './fresh-database';
import { describe, expect, it } from 'vitest';
import { UNDO_FOR } from '@/domain/undo-for';
import type { Answer } from '@/domain/hold';
import type { Party, TicketReading } from '@/domain/reading';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { keepCommitment, reopenCommitment } from '@/services/keep-commitment';
import { recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { sweep } from '@/services/sweep';
import { ANNA, BJORN, CECILIA, DAY, EVA, group, HOUR, RULE, type Ticket } from '../domain/a-ticket';
import { answer, carousel, held, LINE } from './a-hold';
import { deliver, TicketThere } from './a-helpdesk';
import { HOST, ME, WORDS } from './setting';

const TAG = 'stafett_fraga_logistics';
const KEEP: Answer = { kind: 'keep', question: 'När kommer skruvarna?', dueAt: Date.UTC(2026, 10, 27, 9) };
const DAGNY: Party = { id: '4', name: 'Dagny Wik', role: 'agent' };

/** A case that Eva has kept, with her question to Logistik and its tag on the ticket; and a tab that writes for her. */
class Asked {
  readonly there = new TicketThere();
  constructor(readonly ticket: Ticket) {}

  async deliver(now = this.ticket.now): Promise<void> {
    while (await deliver(this.there, now));
  }

  /** The ticket as it is now is read, and what is due by then is written. */
  async read(more: Partial<TicketReading> = {}): Promise<string[]> {
    await recordReading(this.ticket.reading({ tags: [...this.there.tags], ...more }), this.ticket.now);
    await this.deliver();
    return [...this.there.tags];
  }
}

async function asked(how = KEEP, already: string[] = []): Promise<Asked> {
  const one = new Asked(await carousel());
  already.forEach((tag) => one.there.tags.add(tag));
  await held(one.ticket.now);
  await answer(how, one.ticket.now);
  await endHold('h1', 'saved', false, one.ticket.now);
  await one.deliver(one.ticket.now + UNDO_FOR);
  expect(one.there.notes).toHaveLength(1);
  one.ticket.notes(EVA, one.there.notes[0] ?? '');
  return one;
}

describe('the tag of a question', () => {
  it.each<[string, (ticket: Ticket) => Ticket]>([
    ['an internal note of somebody else’s', (ticket) => ticket.notes(CECILIA, 'De kommer på fredag')],
    ['somebody else’s answer to the customer', (ticket) => ticket.says(CECILIA, 'De kommer på fredag')],
    [
      'the case taken over and answered',
      (ticket) => ticket.to(group('Logistik', CECILIA), EVA).says(CECILIA, 'Fredag'),
    ],
  ])('goes with %s, once, and what else is on the ticket stays', async (_, then) => {
    const one = await asked(KEEP, ['vip']);
    expect(await one.read()).toEqual(['vip', TAG]);
    then(one.ticket);
    expect(await one.read()).toEqual(['vip']);
    one.ticket.wait(HOUR).notes(CECILIA, 'Och en sak till');
    await one.read();
    expect(one.there.writes).toEqual([`present ${LINE}`, `present ${TAG}`, `absent ${TAG}`]);
  });

  it.each<[string, (ticket: Ticket) => Ticket]>([
    ['her own notes and answers', (ticket) => ticket.notes(EVA, 'Ringde dem').says(EVA, 'Jag väntar på svar')],
    ['what the customer writes', (ticket) => ticket.says(ANNA, 'Hallå?')],
    ['a rule of the account', (ticket) => ticket.notes(RULE, 'Påminnelse').to(group('Support', EVA), RULE)],
    ['whom the case was given to in her own department', (ticket) => ticket.notes(BJORN, 'Kunden ringde igen')],
    [
      'a note that only says it was answered',
      (ticket) => ticket.notes(EVA, `Svar från Logistik, ${CECILIA.name}: de kommer på fredag`),
    ],
    ['a note by Logistik from before it', (ticket) => ticket.at(ticket.now - 2 * HOUR).notes(CECILIA, 'Vi packar om')],
    ['the case on its way to Logistik, not accepted', (ticket) => ticket.to(group('Logistik'), EVA)],
  ])('stays with %s', async (_, then) => {
    const one = await asked();
    // Björn has had the case in Support before.
    one.ticket.changes = one.ticket.changes.map((change, index, all) =>
      index === all.length - 1 ? { ...change, to: group('Support', BJORN) } : change,
    );
    then(one.ticket);
    one.ticket.wait(3 * HOUR);
    expect(await one.read()).toEqual([TAG]);
  });

  it.each(['solved', 'closed'] as const)('goes when the case is %s', async (status) => {
    const one = await asked();
    expect(await one.read({ status })).toEqual([]);
  });

  it('goes when whoever asked has done what was promised with it, and not while that is still to be done', async () => {
    const one = await asked();
    const [promise = ''] = await db.commitments.toCollection().primaryKeys();
    await keepCommitment(promise, ME, one.ticket.now);
    await reopenCommitment(promise, ME, one.ticket.now);
    expect(await one.read()).toEqual([TAG]);
    await keepCommitment(promise, ME, one.ticket.now);
    one.ticket.wait(1);
    expect(await one.read()).toEqual([]);
  });

  it('stays when it was there before the question: somebody else had put it', async () => {
    const one = await asked(KEEP, [TAG]);
    one.ticket.notes(CECILIA, 'På fredag');
    expect(await one.read()).toEqual([TAG]);
    expect(one.there.writes).toEqual([`present ${LINE}`]);
    await sweep(one.ticket.now + 20 * DAY);
    await one.deliver(one.ticket.now + 20 * DAY);
    expect(one.there.writes).toEqual([`present ${LINE}`]);
  });

  it('stays, if anybody’s, where this browser did not ask', async () => {
    const one = new Asked(await carousel());
    one.there.tags.add(TAG);
    one.ticket.notes(DAGNY, `Fråga till Logistik\n\n${LINE}`).notes(CECILIA, 'På fredag');
    expect(await one.read({ status: 'solved' })).toEqual([TAG]);
    expect(one.there.writes).toEqual([]);
  });

  it('is one for two questions to the same department: it goes when both are over, and comes back with a third', async () => {
    const one = await asked();
    await one.read();
    const again = async (n: number) => {
      const holdId = `h${n}`;
      const operation = `${n}`.repeat(16);
      await db.cases.toCollection().modify({ answeredRules: [] });
      const first = await db.holds.get('h1');
      if (!first) throw new Error('no hold');
      await db.holds.put({ ...first, id: holdId, fate: 'open', answer: null, handoverId: null });
      await answerHold(holdId, { ...KEEP, dueAt: null }, WORDS, operation, one.ticket.now);
      await endHold(holdId, 'saved', false, one.ticket.now);
      await one.deliver(one.ticket.now + UNDO_FOR);
      one.ticket.notes(EVA, one.there.notes.at(-1) ?? '');
    };
    one.ticket.wait(13 * DAY);
    await again(2);
    // The first is too old to count any more, the second is not.
    one.ticket.wait(2 * DAY);
    expect(await one.read()).toEqual([TAG]);
    one.ticket.notes(CECILIA, 'På fredag');
    expect(await one.read()).toEqual([]);
    await again(3);
    expect(await one.read()).toEqual([TAG]);
    expect(one.there.writes.filter((write) => write.endsWith(TAG))).toEqual([
      `present ${TAG}`,
      `absent ${TAG}`,
      `present ${TAG}`,
    ]);
  });

  it('that was never written, since the case was finished first, is not written any more', async () => {
    const one = new Asked(await carousel());
    await held(one.ticket.now);
    await answer(KEEP, one.ticket.now);
    await endHold('h1', 'saved', false, one.ticket.now);
    one.ticket.wait(1);
    await recordReading(one.ticket.reading({ status: 'solved' }), one.ticket.now);
    await sweep(one.ticket.now);
    await one.deliver(one.ticket.now + HOUR);
    expect([...one.there.tags]).toEqual([]);
  });

  it('of a case that nobody opens again goes too: solved elsewhere, or without an answer for 14 days', async () => {
    const one = await asked();
    await one.read();
    const now = one.ticket.now;
    await sweep(now + 13 * DAY);
    await one.deliver(now + 13 * DAY);
    expect([...one.there.tags]).toEqual([TAG]);
    await sweep(now + 15 * DAY);
    await one.deliver(now + 15 * DAY);
    expect([...one.there.tags]).toEqual([]);

    await Promise.all(db.tables.map((table) => table.clear()));
    const other = await asked();
    await other.read();
    const {
      messages: _m,
      changes: _c,
      complete: _w,
      customer,
      ...summary
    } = other.ticket.wait(HOUR).reading({ status: 'solved', tags: [TAG] });
    await recordSummaries(
      { helpdesk: 'zendesk', host: HOST, customerId: customer.id },
      [{ ...summary, customerId: customer.id }],
      other.ticket.now,
    );
    await sweep(other.ticket.now);
    await other.deliver();
    expect([...other.there.tags]).toEqual([]);
  });

  it('is tried again when the helpdesk cannot be reached, and given up quietly on a closed ticket', async () => {
    const one = await asked();
    await one.read();
    one.ticket.notes(CECILIA, 'På fredag');
    await recordReading(one.ticket.reading({ tags: [TAG] }), one.ticket.now);
    const offline = { fault: 'offline', detail: '', retryAfterMs: null } as const;
    await deliver(one.there, one.ticket.now, { trouble: offline });
    expect([...one.there.tags]).toEqual([TAG]);
    await one.deliver(one.ticket.now + HOUR);
    expect([...one.there.tags]).toEqual([]);

    await Promise.all(db.tables.map((table) => table.clear()));
    const closed = await asked();
    await recordReading(closed.ticket.reading({ tags: [TAG], status: 'closed' }), closed.ticket.now);
    await deliver(closed.there, closed.ticket.now, { trouble: { ...offline, fault: 'closed' } });
    await closed.deliver(closed.ticket.now + DAY);
    expect([...closed.there.tags]).toEqual([TAG]);
    expect((await db.outbox.toArray()).map(({ state }) => state).sort()).toEqual(['done', 'failed']);
  });
});
