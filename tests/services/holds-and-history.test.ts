import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { recordPassed } from '@/services/hold-save';
import { readHold } from '@/services/read-hold';
import { recordReading } from '@/services/record-reading';
import { BJORN, EVA, group, HOUR } from '../domain/a-ticket';
import { answer, carousel, held, notes, OPERATION, toLogistik } from './a-hold';
import { ME } from './setting';

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

it('the dialog is given the chain, the customer and a prefilled brief', async () => {
  const ticket = await carousel();
  await held(ticket.now);
  expect(await readHold('h1', ticket.now)).toMatchObject({
    customerName: 'Anna Lindqvist',
    to: 'Logistik',
    head: { transfers: 2, stations: [{ name: 'Support' }, { name: 'Logistik' }, { name: 'Support', cameBackTo: 0 }] },
    hues: { logistik: 0 },
    brief: { asked: 'Skruvarna saknas', editedAt: null },
  });
  expect(await readHold('none', ticket.now)).toBeNull();
});
