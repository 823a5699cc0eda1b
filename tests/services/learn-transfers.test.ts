import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, EVIDENCE } from '@/domain/counter-names';
import { learn, noEvidence } from '@/domain/evidence/evidence';
import { packedEvidence } from '@/domain/evidence/evidence-record';
import type { TicketReading } from '@/domain/reading';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { BJORN, DAY, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST, KEY } from './setting';

const ACCOUNT = `zendesk:${HOST}`;
const NOW = MONDAY + 100 * HOUR;

const given = () => new Ticket().to(group('Support')).to(group('Logistik'), EVA);
const read = (ticket: Ticket, status: TicketReading['status']) => recordReading(ticket.reading({ status }), NOW);
const known = async () => (await db.evidence.get(ACCOUNT))?.all;

describe('what a case teaches when it is read', () => {
  it('nothing while it is open; that it was kept once it is solved, and once only', async () => {
    await read(given(), 'open');
    expect(await known()).toBeUndefined();
    await read(given(), 'solved');
    await read(given(), 'closed');
    expect(await known()).toMatchObject({ finished: 1, passedOn: 0 });
    expect((await db.cases.get(KEY))?.learned).toMatchObject({ transfers: 1, lastKept: true });
  });

  it('opened again and passed on: the same transfer, with another end', async () => {
    await read(given(), 'solved');
    await read(given().to(group('Faktura'), BJORN), 'open');
    const all = await known();
    expect(all?.finished).toBeCloseTo(1, 1);
    expect(all?.passedOn).toBe(all?.finished);
    await read(given().to(group('Faktura'), BJORN), 'solved');
    expect((await known())?.finished).toBeCloseTo(2, 1);
  });

  it('and the lead’s figures count it once', async () => {
    const evidence = noEvidence();
    const traits = { sender: 'g-Support', receiver: 'g-Logistik', first: 'g-Support', nth: 1, held: 0, matter: [] };
    for (let n = 0; n < 60; n += 1) learn(evidence, traits, true, MONDAY - DAY);
    await db.evidence.put(packedEvidence(ACCOUNT, evidence));
    const figures = async () => {
      const month = await db.counters.get(counterIds(MONDAY)[1]);
      return [counted(month, EVIDENCE.finished), counted(month, EVIDENCE.came)];
    };
    await read(given(), 'solved');
    expect(await figures()).toEqual([1, 0]);
    await read(given().to(group('Faktura'), BJORN), 'open');
    expect(await figures()).toEqual([1, 1]);
  });
});
