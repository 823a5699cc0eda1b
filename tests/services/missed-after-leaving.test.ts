import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { forgetTab, forgetTabsBefore, recordTab } from '@/services/record-tab';
import { ANNA, BJORN, EVA, group, HOUR, type Ticket } from '../domain/a-ticket';
import { carousel } from './a-hold';
import { HOST, openTab, report } from './setting';

describe('a transfer that the guard never saw', () => {
  const missed = async () => (await db.health.toArray()).map((health) => health.missed);

  /** Eva saves a transfer past the guard and is gone; the ticket is read when she opens it again, in another tab. */
  async function savesAndLeaves(leaves: (now: number) => Promise<unknown>): Promise<Ticket> {
    const ticket = await carousel();
    ticket.wait(HOUR).to(group('Logistik'), EVA);
    await leaves(ticket.now - HOUR + 2000);
    await openTab(ticket.now, 8);
    await recordReading(ticket.reading(), ticket.now);
    return ticket;
  }

  it.each([
    ['goes on to the next ticket', (now: number) => recordTab(7, report({ caseKey: `zendesk:${HOST}:4712` }), now)],
    ['leaves for a list', (now: number) => recordTab(7, report({ caseKey: null, place: 'other' }), now)],
    ['closes the tab', (now: number) => forgetTab(7, now)],
    ['signs out', (now: number) => recordTab(7, report({ me: null, session: 'signed-out' }), now)],
  ])('is counted once when the agent saves and %s', async (_, leaves) => {
    const ticket = await savesAndLeaves(leaves);
    expect(await missed()).toEqual([1]);
    await recordTab(8, report({ caseKey: null, place: 'other' }), ticket.now);
    await openTab(ticket.now + HOUR, 9);
    await recordReading(ticket.wait(HOUR).says(ANNA).reading(), ticket.now);
    await recordReading(ticket.reading(), ticket.now);
    expect(await missed()).toEqual([1]);
  });

  it('is counted after the browser was closed too', async () => {
    const ticket = await carousel();
    ticket.wait(HOUR).to(group('Logistik'), EVA);
    await recordTab(7, report({ trouble: 'offline' }), ticket.now - HOUR);
    await forgetTabsBefore(ticket.now);
    await recordReading(ticket.reading(), ticket.now);
    expect(await missed()).toEqual([1]);
  });

  it('is not counted when it was made long after the agent had left, or by somebody else', async () => {
    const ticket = await carousel();
    await forgetTab(7, ticket.now + HOUR);
    ticket.wait(HOUR / 2).to(group('Logistik'), BJORN);
    ticket.wait(HOUR).to(group('Support'), EVA);
    await recordReading(ticket.reading(), ticket.now);
    expect(await missed()).toEqual([0]);
  });

  it('is not what a tab without the guard would have told of', async () => {
    const ticket = await carousel();
    await recordTab(8, report({ guarded: false }), ticket.now);
    await forgetTab(7, ticket.now);
    await forgetTab(8, ticket.now + 2 * HOUR);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect(await missed()).toEqual([0]);
  });
});
