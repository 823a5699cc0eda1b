import './fresh-database';
import { describe, expect, it } from 'vitest';
import { mayReceive } from '@/components/panel/receive';
import type { CaseView } from '@/domain/panel-view';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { sayReceived } from '@/services/say-received';
import { readPanel } from '@/services/watch-panel';
import { BJORN, EVA, group, Ticket } from '../domain/a-ticket';
import { settle } from './an-agent';
import { KEY, ME, openTab, WORDS } from './setting';
import { TicketThere } from './a-helpdesk';

const MINUTE = 60_000;

/** Björn has passed it on to Logistik, where Eva reads it. */
async function given(): Promise<Ticket> {
  const ticket = new Ticket().to(group('Support', BJORN), BJORN).to(group('Logistik'), BJORN);
  await openTab(ticket.now);
  await recordReading(ticket.reading(), ticket.now);
  return ticket;
}

const say = (operation: string, now: number) => sayReceived(KEY, ME, WORDS, operation, now);
const lines = async () => (await db.outbox.toArray()).map(({ what }) => (what.kind === 'note' ? what.line : ''));

async function isOffered(now: number): Promise<boolean> {
  const view = (await readPanel(7, now)) as CaseView;
  return mayReceive(view, view.head);
}

describe('"received"', () => {
  it('is offered until it has been said, and not again while its note is on the way or has not been read back', async () => {
    const { now } = await given();
    expect(await isOffered(now)).toBe(true);
    await say('a1b2c3d4', now);
    expect(await isOffered(now)).toBe(false);
    const written = await settle(new TicketThere(), now);
    expect(await isOffered(written)).toBe(false);
    await say('b1b2c3d4', written + 1);
    expect(await lines()).toEqual(['stafett/1 received a1b2c3d4']);
  });

  it('is offered again when the note could not be written', async () => {
    const { now } = await given();
    await say('a1b2c3d4', now);
    await db.outbox.update('a1b2c3d4', { state: 'failed', doneAt: now });
    expect(await isOffered(now)).toBe(true);
    await say('b1b2c3d4', now + 1);
    expect(await lines()).toEqual(['stafett/1 received a1b2c3d4', 'stafett/1 received b1b2c3d4']);
  });

  it('can be said once more of the next turn: the last one has been read back', async () => {
    const ticket = await given();
    await say('a1b2c3d4', ticket.now);
    const { now } = ticket.notes(EVA, 'Mottaget av Eva\n\nstafett/1 received a1b2c3d4').to(group('Faktura'), BJORN);
    await settle(new TicketThere(), now - MINUTE);
    await recordReading(ticket.reading(), now);
    expect(await isOffered(now)).toBe(true);
    await say('b1b2c3d4', now);
    expect(await lines()).toHaveLength(2);
  });

  it('does not wait for ever for a reading that does not come', async () => {
    const { now } = await given();
    await say('a1b2c3d4', now);
    const written = await settle(new TicketThere(), now);
    expect(await isOffered(written + 30 * MINUTE)).toBe(true);
  });
});
