import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, transferName } from '@/domain/counter-names';
import { weigh } from '@/domain/weigh';
import { db } from '@/services/db/database';
import { customerOfCase } from '@/services/find-customer';
import { confirmReading, recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { ANNA, BJORN, CECILIA, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { deliver, TicketThere } from './a-helpdesk';
import { HOST, KEY, ME, openTab, report } from './setting';
import { flagCase } from '@/services/flag-case';
import { undoFlag } from '@/services/undo-flag';
import { recordTab } from '@/services/record-tab';

const NOW = MONDAY + 100 * HOUR;

function carousel(): Ticket {
  return new Ticket()
    .to(group('Support'))
    .says(ANNA, 'Skruvarna saknas')
    .says(EVA, 'Jag frågar lagret')
    .to(group('Logistik'), EVA)
    .to(group('Support'), BJORN);
}

async function everything(): Promise<Record<string, unknown[]>> {
  const rows = db.tables.map(async (table): Promise<[string, unknown[]]> => [table.name, await table.toArray()]);
  return Object.fromEntries(await Promise.all(rows));
}

describe('a ticket that was read', () => {
  it('becomes a case, a customer with its head, and counts of its transfers', async () => {
    await recordReading(carousel().reading(), NOW);
    const record = await db.cases.get(KEY);
    expect(record?.counts).toEqual({ interactions: 2, notes: 0, transfers: 2, within: 0, stations: 3 });
    expect(record?.firstWords).toBe('Skruvarna saknas');
    const customer = await db.customers.get(`zendesk:${HOST}:user:700`);
    expect(customer?.heads[0]).toMatchObject({ transfers: 2, told: 1, carouselSince: MONDAY + HOUR });
    expect(customer?.heads[0]?.stations.map((one) => [one.name, one.cameBackTo])).toEqual([
      ['Support', null],
      ['Logistik', null],
      ['Support', 0],
    ]);
    const month = await db.counters.get(counterIds(MONDAY)[1]);
    const pair = transferName('zendesk', HOST, 'g-Support', 'g-Logistik');
    expect(counted(month, pair)).toBe(1);
    expect(counted(month, pair.replace('transfer', 'bounce'))).toBe(1);
  });

  it('changes nothing when the same reading comes again, even in pieces and many times', async () => {
    await recordReading(carousel().reading(), NOW);
    const before = await everything();
    await recordReading(carousel().reading(), NOW);
    await Promise.all([recordReading(carousel().reading(), NOW), recordReading(carousel().reading(), NOW)]);
    expect(await everything()).toEqual(before);
  });

  it('counts only what is new when the case goes on, and the bounce that it makes of an older transfer', async () => {
    const ticket = carousel();
    await recordReading(ticket.reading(), NOW);
    await recordReading(ticket.to(group('Faktura'), EVA).reading(), NOW);
    const day = await db.counters.get(counterIds(MONDAY)[0]);
    expect(counted(day, transferName('zendesk', HOST, 'g-Support', 'g-Logistik'))).toBe(1);
    expect(counted(day, transferName('zendesk', HOST, 'g-Logistik', 'g-Support'))).toBe(1);
    expect(counted(day, transferName('zendesk', HOST, 'g-Support', 'g-Faktura'))).toBe(1);
    expect(counted(day, `bounce/zendesk:${HOST}/g-Logistik/g-Support`)).toBe(1);
    expect(counted(day, `bounce/zendesk:${HOST}/g-Support/g-Faktura`)).toBe(0);
  });

  it('does not put back an older reading that arrives late', async () => {
    const ticket = carousel();
    const early = ticket.reading();
    await recordReading(ticket.to(group('Faktura'), EVA).reading(), NOW);
    await recordReading(early, NOW + 1);
    expect((await db.cases.get(KEY))?.holder.groupName).toBe('Faktura');
  });

  it('leaves nothing behind when it cannot be kept whole', async () => {
    const bad = carousel().reading();
    // Found out at the customer, which is put after the case.
    bad.customer.locale = 5 as unknown as string;
    await expect(recordReading(bad, NOW)).rejects.toThrow();
    expect(await db.cases.count()).toBe(0);
    expect(await db.customers.count()).toBe(0);
  });

  it('is fresh again when the helpdesk says that it has not changed', async () => {
    const reading = carousel().reading();
    await recordReading(reading, NOW);
    await confirmReading(KEY, reading.stamp, NOW + HOUR);
    await confirmReading(KEY, 'another stamp', NOW + 2 * HOUR);
    expect((await db.cases.get(KEY))?.readAt).toBe(NOW + HOUR);
    expect((await db.customers.toArray())[0]?.heads[0]?.readAt).toBe(NOW + HOUR);
  });
});

describe('the customer', () => {
  const other = {
    ticketId: '4712',
    customer: { id: '701', name: 'Anna L', emails: ['ANNA@exempel.se '], phones: [], locale: null },
  };

  it('is the same person at another account by exactly the same address', async () => {
    await recordReading(carousel().reading(), NOW);
    await recordReading(new Ticket('4712').reading({ ...other, host: 'annan.zendesk.com' }), NOW);
    expect(await db.customers.count()).toBe(1);
    expect((await db.customers.toArray())[0]?.heads).toHaveLength(2);
  });

  it('is never merged with another user of the same account, whatever the address', async () => {
    await recordReading(carousel().reading(), NOW);
    await recordReading(new Ticket('4712').reading(other), NOW);
    expect((await db.customers.toArray()).map((one) => one.heads.length)).toEqual([1, 1]);
  });

  it('is nobody known when two have the address', async () => {
    await recordReading(carousel().reading(), NOW);
    await recordReading(new Ticket('4712').reading(other), NOW);
    await recordReading(new Ticket('9').reading({ ...other, ticketId: '9', host: 'tredje.zendesk.com' }), NOW);
    expect(await db.customers.count()).toBe(3);
  });

  it('gives the case up when the ticket gets another requester', async () => {
    await recordReading(carousel().reading(), NOW);
    const karin = { id: '702', name: 'Karin Berg', emails: ['karin@exempel.se'], phones: [], locale: null };
    await recordReading(carousel().wait(HOUR).reading({ customer: karin }), NOW);
    const heads = (await db.customers.toArray()).map((one) => [one.name, one.heads.length]);
    expect(heads).toEqual([
      ['Anna Lindqvist', 0],
      ['Karin Berg', 1],
    ]);
    expect(await db.customers.where('keys').equals(`case:${KEY}`).count()).toBe(1);
  });

  it('takes the case’s flags along to the new requester, and those of a case that nobody was known to have', async () => {
    const department = { id: 'product', tag: 'stafett_product' };
    const flaggedFor = async () => (await db.flags.toArray()).map((one) => one.requester);
    await flagCase({ caseKey: KEY, requester: null, department, by: ME }, 'a1', NOW);
    await recordReading(carousel().reading({ tags: ['stafett_logistics'] }), NOW);
    const anna = `zendesk:${HOST}:user:700`;
    expect(await flaggedFor()).toEqual([anna, anna]);
    const karin = { id: '702', name: 'Karin Berg', emails: ['karin@exempel.se'], phones: [], locale: null };
    const moved = carousel()
      .wait(HOUR)
      .reading({ customer: karin, tags: ['stafett_logistics'] });
    await recordReading(moved, NOW);
    const now = (await db.customers.toArray()).find((one) => one.name === 'Karin Berg')?.id;
    expect(now).toBeDefined();
    expect(await flaggedFor()).toEqual([now, now]);
  });

  it('gives the case up too when it is first found in the new requester’s list of tickets', async () => {
    await recordReading(carousel().reading(), NOW);
    const karin = { id: '702', name: 'Karin Berg', emails: ['karin@exempel.se'], phones: [], locale: null };
    await recordReading(new Ticket('4712').reading({ customer: karin }), NOW);
    const now = carousel().wait(HOUR).reading({ customer: karin });
    const { customer, changes: _c, messages: _m, complete: _w, ...parts } = now;
    const listed = { ...parts, customerId: customer.id };
    const of = { helpdesk: 'zendesk' as const, host: HOST, customerId: '702' };
    const department = { id: 'product', tag: 'stafett_product' };
    const anna = `zendesk:${HOST}:user:700`;
    await flagCase({ caseKey: KEY, requester: anna, department, by: ME }, 'a1', NOW);
    expect(await recordSummaries(of, [listed], NOW)).toEqual({ wanted: ['4711'] });
    expect((await db.flags.get('a1'))?.requester).toBe((await customerOfCase(KEY))?.id);
    expect((await db.customers.where('keys').equals(`case:${KEY}`).toArray()).map((one) => one.name)).toEqual([
      'Karin Berg',
    ]);
    await recordReading(now, NOW);
    expect((await customerOfCase(KEY))?.name).toBe('Karin Berg');
    expect((await db.customers.get(`zendesk:${HOST}:user:700`))?.heads).toEqual([]);
  });
});

describe('a case of 5,000 contacts', () => {
  it('stays below 64 KB in every record, loses nothing, and touches only the end when it grows', async () => {
    const ticket = new Ticket().to(group('Support'));
    for (let n = 0; n < 5000; n += 1) ticket.says(n % 2 ? EVA : ANNA, `Fråga ${n} om skruvarna – `.repeat(20));
    await recordReading(ticket.reading(), ticket.now);
    const [record] = await db.cases.toArray();
    const segments = await db.segments.toArray();
    for (const one of [record, ...segments]) expect(weigh(one)).toBeLessThan(64 * 1024);
    const kept = [...segments, record].flatMap((one) => one?.interactions ?? []);
    expect(kept.map((one) => one.id).sort()).toEqual(ticket.messages.map((one) => one.id).sort());
    await recordReading(ticket.says(ANNA).reading(), ticket.now);
    const after = await db.segments.toArray();
    const same = segments.filter(
      (one, i) => JSON.stringify(one) === JSON.stringify(after.find((x) => x.id === segments[i]?.id)),
    );
    expect(same).toHaveLength(segments.length);
    expect((await db.cases.get(KEY))?.counts.interactions).toBe(5001);
  });
});

describe('flags on the ticket', () => {
  it('are read back from tags, and go when the tag goes', async () => {
    await recordReading(carousel().reading({ tags: ['vip', 'stafett_logistics', 'stafett_orsak_skruv'] }), NOW);
    expect(await db.flags.toArray()).toMatchObject([
      { departmentId: 'logistics', causeId: 'skruv', from: 'ticket', undoneAt: null },
    ]);
    await recordReading(
      carousel()
        .wait(HOUR)
        .reading({ tags: ['vip'] }),
      NOW,
    );
    expect((await db.flags.toArray())[0]?.undoneAt).toBe(NOW);
    await recordReading(
      carousel()
        .wait(2 * HOUR)
        .reading({ tags: ['stafett_logistics'] }),
      NOW,
    );
    expect(await db.flags.toArray()).toMatchObject([{ departmentId: 'logistics', undoneAt: null }]);
  });
});

it('a tag that this browser is about to take off is not read back as somebody’s flag', async () => {
  const department = { id: 'logistics', tag: 'stafett_logistics' };
  const ticket = new TicketThere();
  await flagCase({ caseKey: KEY, requester: null, department, by: ME }, 'a1', NOW);
  await deliver(ticket, NOW);
  await undoFlag('a1', NOW + 1);
  await recordReading(carousel().reading({ tags: [...ticket.tags] }), NOW + 2);
  expect((await db.flags.toArray()).map((flag) => flag.from)).toEqual(['here']);
});

describe('a transfer by this agent that the guard did not see', () => {
  it('is missed, once, if a guarded tab was showing the case', async () => {
    const ticket = carousel();
    await recordReading(ticket.reading(), NOW);
    await openTab(ticket.now);
    const after = ticket.wait(HOUR).to(group('Faktura'), EVA).reading();
    await recordReading(after, NOW);
    await recordReading(after, NOW);
    expect((await db.health.toArray())[0]).toMatchObject({ missed: 1 });
    expect(await db.holds.toArray()).toMatchObject([{ fate: 'missed' }]);
  });

  it('is not said of others’ transfers, of older ones, nor of a tab without a guard', async () => {
    const ticket = carousel();
    await openTab(ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Faktura'), CECILIA).reading(), NOW);
    expect(await db.health.count()).toBe(0);
    await recordTab(7, report({ guarded: false }), ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Support'), EVA).reading(), NOW);
    expect((await db.health.toArray())[0]).toMatchObject({ missed: 0, unseen: 1 });
  });
});
