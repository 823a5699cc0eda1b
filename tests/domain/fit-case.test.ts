import { expect, it } from 'vitest';
import { CaseRecord, CaseSegment } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import { CustomerRecord } from '@/domain/customer';
import { newCustomer, withHeads, withReading } from '@/domain/customer-record';
import { fitCase } from '@/domain/fit-case';
import { headOf } from '@/domain/head';
import { noteLine, noteText } from '@/domain/stafett-note';
import { weigh } from '@/domain/weigh';
import { ANNA, BJORN, EVA, group, MONDAY, seeded, Ticket } from './a-ticket';

const LIMIT = 64 * 1024;

/** A ticket as bad as the reader lets through: many hands, long names, wide letters, long briefs, thousands of tags. */
function monster(seed: number): Ticket {
  const chance = seeded(seed);
  const ticket = new Ticket();
  const steps = 50 + Math.floor(chance() * 1500);
  for (let n = 0; n < steps; n += 1) {
    const dice = chance();
    const wide = `–${'lång text '.repeat(Math.floor(chance() * 60))}`;
    if (dice < 0.3) {
      const place = { groupId: `g${n % 11}`, groupName: `${n} Avdelning ${'ö–'.repeat(140)}` };
      if (place.groupId === ticket.holder.groupId) continue;
      ticket.to({ ...group('', chance() < 0.5 ? EVA : BJORN), ...place }, EVA);
    } else if (dice < 0.4) {
      const id = n.toString(16).padStart(8, '0');
      ticket.notes(BJORN, noteText('Stafettpinne', wide.repeat(20).slice(0, 60_000), noteLine('brief', id)));
    } else ticket.says(dice < 0.7 ? ANNA : { ...EVA, id: String(n), name: `Agent ${n} ${wide}`.slice(0, 300) }, wide);
  }
  return ticket;
}

it('whatever comes, every record stays below 64 KB, is valid, and nothing of the history is lost', () => {
  let loops = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const ticket = monster(seed);
    const tags = Array.from({ length: 2000 }, (_, n) => `${n}_${'x'.repeat(200)}`);
    const whole = caseFromReading(ticket.reading({ tags }), null, MONDAY);
    const { record, segments } = fitCase(whole);
    for (const one of [record, ...segments]) expect(weigh(one)).toBeLessThan(LIMIT);
    CaseRecord.parse(record);
    for (const segment of segments) CaseSegment.parse(segment);
    expect(record.segments).toBe(segments.length);
    expect(record.counts).toEqual(whole.counts);
    const head = headOf(record, null, MONDAY);
    expect(head.stations.length + head.earlierStations).toBe(whole.stations.length);
    const all = [...segments, record];
    expect(all.flatMap((one) => one.interactions)).toEqual(whole.interactions);
    expect(all.flatMap((one) => one.notes)).toEqual(whole.notes);
    expect(all.flatMap((one) => one.handovers).map((one) => one.id)).toEqual(whole.handovers.map((one) => one.id));
    record.stations.forEach((station, index) => {
      if (station.cameBackTo === null) return;
      loops += 1;
      expect(station.cameBackTo).toBeLessThan(index);
      expect(record.stations[station.cameBackTo]?.groupId).toBe(station.groupId);
    });
  }
  expect(loops).toBeGreaterThan(0);
});

it('a customer with many bad cases stays below 64 KB, newest heads first, every case findable', () => {
  const reading = new Ticket().reading();
  const met = newCustomer('zendesk', reading.host, reading.customer, MONDAY);
  let customer = withReading(met, met.id, reading.customer);
  for (let n = 1; n <= 40; n += 1) {
    const ticket = monster(n).reading({ ticketId: String(n), updatedAt: MONDAY + n });
    const { record } = fitCase(caseFromReading(ticket, null, MONDAY));
    customer = withHeads(customer, met.id, [headOf(record, null, MONDAY)], MONDAY);
  }
  CustomerRecord.parse(customer);
  expect(weigh(customer)).toBeLessThan(LIMIT);
  expect(customer.heads[0]?.key).toBe('zendesk:acme.zendesk.com:40');
  expect(customer.heads.length + customer.olderCases.length).toBe(40);
  expect(customer.keys.filter((key) => key.startsWith('case:'))).toHaveLength(40);
});
