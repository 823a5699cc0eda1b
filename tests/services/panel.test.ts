import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryView } from '@/domain/history-entry';
import type { CaseView, PanelView } from '@/domain/panel-view';
import { noteLine, noteText } from '@/domain/stafett-note';
import { alsoTold } from '@/services/also-told';
import { addFact, removeFact } from '@/services/change-facts';
import { db } from '@/services/db/database';
import { dismissNotice } from '@/services/dismiss-notice';
import { flagCase } from '@/services/flag-case';
import { markBriefRead } from '@/services/mark-brief-read';
import { recordGroups } from '@/services/record-groups';
import { recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { forgetTab, forgetTabsBefore, recordTab } from '@/services/record-tab';
import { undoFlag } from '@/services/undo-flag';
import { watchHistory } from '@/services/watch-history';
import { readHead, readPanel, watchPanel } from '@/services/watch-panel';
import { writeBrief } from '@/services/write-brief';
import { ANNA, BJORN, DAY, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST, KEY, ME, openTab, report } from './setting';

const unexpected = (error: unknown): never => {
  throw error;
};
const CUSTOMER = `zendesk:${HOST}:user:700`;
const BRIEF = noteText('Stafettpinne, överlämning 1', 'Skruvar till hylla', noteLine('brief', 'abcdef01'));

async function known(): Promise<Ticket> {
  const ticket = new Ticket()
    .to(group('Support'))
    .says(ANNA, 'Skruvarna saknas')
    .to(group('Logistik'), BJORN)
    .notes(BJORN, BRIEF);
  await openTab(ticket.now);
  await recordReading(ticket.reading(), ticket.now);
  return ticket;
}

async function view(now: number): Promise<CaseView> {
  const panel = await readPanel(7, now);
  if (panel?.kind !== 'case') throw new Error('no case in the panel');
  return panel;
}

describe('the panel', () => {
  it('shows customer, chain, owner and what needs attention, with a received brief first', async () => {
    const ticket = await known();
    const panel = await view(ticket.now + 2 * DAY);
    expect(panel).toMatchObject({
      caseKey: KEY,
      ticketId: '4711',
      me: { id: '1', name: 'Eva Lind' },
      customer: { name: 'Anna Lindqvist', knownSince: MONDAY + HOUR },
      head: { transfers: 1, accepted: false, owner: { groupName: 'Support', why: 'previous' }, hasUnreadBrief: true },
      received: { operation: 'abcdef01', by: { name: 'Björn Ek' } },
      hues: { 'id:g-Logistik': 0, 'id:g-Support': 10 },
      flags: [],
      notices: [],
    });
    expect(panel.head?.attention).toEqual([{ kind: 'unanswered', count: 1, since: MONDAY + HOUR }]);
    expect(panel.departments[0]?.id).toBe('logistics');
  });

  it('puts the received brief among the notes once it has been read', async () => {
    const ticket = await known();
    await markBriefRead(KEY, 'abcdef01', ticket.now);
    const panel = await view(ticket.now);
    expect(panel.received).toBeNull();
    expect(panel.claims.map((claim) => claim.operation)).toEqual(['abcdef01']);
    expect(panel.head?.hasUnreadBrief).toBe(false);
  });

  it('has its first paint ready in the customer’s record', async () => {
    const ticket = await known();
    const [head, whole] = await Promise.all([readHead(7, ticket.now), view(ticket.now)]);
    expect(head).toMatchObject({
      kind: 'case',
      customer: whole.customer,
      head: whole.head,
      requester: CUSTOMER,
    });
  });

  it('keeps the place of an unread brief from the first paint on, and of none when there is none', async () => {
    const ticket = await known();
    expect(await readHead(7, ticket.now)).toMatchObject({ received: 'coming' });
    expect((await view(ticket.now)).received).toMatchObject({ operation: 'abcdef01' });
    await markBriefRead(KEY, 'abcdef01', ticket.now);
    expect(await readHead(7, ticket.now)).toMatchObject({ received: null });
    // Whatever the head says: nothing is promised that does not come.
    await db.cases.delete(KEY);
    expect((await view(ticket.now)).received).toBeNull();
  });

  it('says what a tab shows that is no ticket, and nothing of a tab that is not known', async () => {
    expect(await readPanel(7, MONDAY)).toBeNull();
    const says = async (more: Parameters<typeof report>[0]) => {
      await recordTab(7, report({ caseKey: null, ...more }), MONDAY);
      const [first, whole] = await Promise.all([readHead(7, MONDAY), readPanel(7, MONDAY)]);
      expect(first).toEqual(whole);
      return whole;
    };
    expect(await says({ place: 'other' })).toEqual({ kind: 'nothing', why: 'list' });
    expect(await says({ place: 'suspended' })).toEqual({ kind: 'nothing', why: 'suspended' });
    expect(await says({ place: 'new-ticket' })).toEqual({ kind: 'nothing', why: 'new-ticket' });
    expect(await says({ session: 'signed-out', me: null })).toEqual({ kind: 'nothing', why: 'signed-out' });
    await forgetTab(7, MONDAY);
    expect(await Promise.all([readHead(7, MONDAY), readPanel(7, MONDAY)])).toEqual([null, null]);
  });

  it('shows a flag as kept here, then not at all when it is undone, and puts what is flagged often first', async () => {
    const ticket = await known();
    const product = { id: 'product', tag: 'stafett_product' };
    const { id } = await flagCase({ caseKey: KEY, requester: null, department: product, by: ME }, 'a1', ticket.now);
    const flagged = await view(ticket.now);
    expect(flagged.flags).toMatchObject([{ departmentId: 'product', state: 'here', undoUntil: ticket.now + 10_000 }]);
    expect(flagged.departments[0]?.id).toBe('product');
    await undoFlag(id, ticket.now);
    expect((await view(ticket.now)).flags).toEqual([]);
  });

  it('says that a transfer was missed until it is put away', async () => {
    const ticket = await known();
    await recordReading(ticket.wait(HOUR).to(group('Faktura'), EVA).reading(), ticket.now);
    const [notice] = (await view(ticket.now)).notices;
    expect(notice).toMatchObject({ kind: 'missed', to: 'Faktura' });
    await dismissNotice(notice?.id ?? '');
    expect((await view(ticket.now)).notices).toEqual([]);
  });

  it('keeps the agent’s brief, corrections and facts over a new reading', async () => {
    const ticket = await known();
    await writeBrief(
      KEY,
      { asked: 'Skruvar', tried: '', promised: 'Svar fredag', consulted: '', wants: '' },
      ticket.now,
    );
    await alsoTold(KEY, 'Karin i växeln', ticket.now);
    await alsoTold(KEY, 'karin i växeln', ticket.now);
    await addFact(CUSTOMER, { id: 'f1', text: 'Fyller 20 på lördag', until: '2026-11-21' }, ticket.now);
    await recordReading(ticket.says(BJORN).reading(), ticket.now);
    const panel = await view(ticket.now);
    expect(panel.brief).toMatchObject({ promised: 'Svar fredag', editedAt: expect.any(Number) as number });
    expect(panel.head?.told).toBe(2);
    expect(panel.customer?.facts).toMatchObject([{ id: 'f1' }]);
    expect((await view(Date.UTC(2026, 10, 25))).customer?.facts).toEqual([]);
    await removeFact(CUSTOMER, 'f1');
    expect((await view(ticket.now)).customer?.facts).toEqual([]);
    await expect(addFact(CUSTOMER, { id: 'f2', text: ' ', until: '2026-11-21' }, ticket.now)).rejects.toThrow();
  });
});

describe('watching', () => {
  it('shows every change of the tab, and stops when told to', async () => {
    const ticket = await known();
    const seen: PanelView[] = [];
    const stop = watchPanel(
      7,
      () => ticket.now,
      (panel) => seen.push(panel),
      unexpected,
    );
    await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ kind: 'case', received: { operation: 'abcdef01' } }));
    await markBriefRead(KEY, 'abcdef01', ticket.now);
    await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ received: null }));
    await recordTab(7, report({ caseKey: null, place: 'other' }), ticket.now);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual({ kind: 'nothing', why: 'list' }));
    await forgetTabsBefore(Number.POSITIVE_INFINITY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual({ kind: 'nothing', why: 'elsewhere' }));
    stop();
  });

  it('gives the whole history over all cases, newest first', async () => {
    const ticket = await known();
    const older = new Ticket('4000')
      .at(MONDAY - 30 * DAY)
      .to(group('Support'))
      .says(ANNA, 'Förra gången');
    await recordReading(older.reading({ createdAt: MONDAY - 30 * DAY }), ticket.now);
    let history: HistoryView | null = null;
    const stop = watchHistory(CUSTOMER, (shown) => (history = shown), unexpected);
    await vi.waitFor(() => expect(history?.entries).toHaveLength(6));
    stop();
    expect(history).toMatchObject({ complete: true });
    const { entries } = history as unknown as HistoryView;
    expect(entries.map((one) => one.kind)).toEqual(['note', 'handover', 'in', 'handover', 'in', 'handover']);
    expect(new Set(entries.map((one) => one.id)).size).toBe(6);
    expect(entries.at(-2)).toMatchObject({ ticketId: '4000', text: 'Förra gången', by: 'Anna Lindqvist' });
  });
});

describe('the customer’s other tickets', () => {
  function summary(ticketId: string, updatedAt: number) {
    const {
      customer,
      changes: _c,
      messages: _m,
      complete: _w,
      ...parts
    } = new Ticket(ticketId).at(updatedAt).reading();
    return { ...parts, customerId: customer.id };
  }
  const of = { helpdesk: 'zendesk' as const, host: HOST, customerId: '700' };

  it('are named at once, and those never read or changed since are worth reading, newest first', async () => {
    const ticket = await known();
    const tickets = [summary('1', MONDAY), summary('2', MONDAY + DAY), { ...summary('3', MONDAY), customerId: '9' }];
    expect(await recordSummaries(of, tickets, ticket.now)).toEqual({ wanted: ['2', '1'] });
    const panel = await view(ticket.now);
    expect(panel.customer?.heads.map((head) => head.key.split(':')[2])).toEqual(['2', '4711', '1']);
    expect(panel.head?.attention.at(-1)).toEqual({ kind: 'repeated', cases: 2, withinDays: 30 });
    await recordReading(new Ticket('2').at(MONDAY + DAY).reading(), ticket.now);
    expect(await recordSummaries(of, tickets, ticket.now)).toEqual({ wanted: ['1'] });
  });

  it('keep what was read whole when the list says that they changed', async () => {
    const ticket = await known();
    const changed = { ...summary('4711', ticket.now + HOUR), status: 'solved' as const, holder: group('Logistik') };
    expect(await recordSummaries(of, [changed], ticket.now + HOUR)).toEqual({ wanted: ['4711'] });
    const panel = await view(ticket.now + HOUR);
    expect(panel.head).toMatchObject({ status: 'solved', transfers: 1, depth: 'whole', carouselSince: null });
    expect((await openTab(ticket.now + HOUR)).stamp).not.toBe(changed.stamp);
  });

  it('are not kept for somebody this browser has not met', async () => {
    expect(await recordSummaries(of, [summary('1', MONDAY)], MONDAY)).toEqual({ wanted: [] });
    expect(await db.cases.count()).toBe(0);
  });
});

it('an account’s groups are kept as many as one record holds', async () => {
  const many = Array.from({ length: 5000 }, (_, n) => ({ id: String(n), name: `Grupp ${n} `.repeat(20) }));
  await recordGroups({ helpdesk: 'zendesk', host: HOST }, many, MONDAY);
  const [account] = await db.accounts.toArray();
  expect(account?.groups.length).toBeGreaterThan(300);
  expect(JSON.stringify(account).length).toBeLessThan(64 * 1024);
});
