import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryView } from '@/domain/history-entry';
import { addFact } from '@/services/change-facts';
import { db } from '@/services/db/database';
import { eraseCustomer } from '@/services/erase-customer';
import { exportCustomer } from '@/services/export-data';
import { customerByUser, customerOfCase } from '@/services/find-customer';
import { flagCase } from '@/services/flag-case';
import { joinCustomers } from '@/services/join-customers';
import { searchCustomers } from '@/services/search-customers';
import { separateUsers } from '@/services/separate-users';
import { sweep } from '@/services/sweep';
import { tellApart } from '@/services/tell-apart';
import { watchHistory } from '@/services/watch-history';
import { ANNA, DAY, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { ME } from './setting';
import { FRESHDESK, keyOf, person, reads, together, ZENDESK, alike, unexpected } from './two-helpdesks';

const Z = keyOf(ZENDESK, '7');
const F = keyOf(FRESHDESK, '501');
const MAIL = { emails: ['anna@exempel.se'] };

/** Anna asked in both helpdesks, under the same address. */
async function inBoth(): Promise<void> {
  await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), MONDAY);
  await reads(FRESHDESK, '2', person('501', 'Anna B', MAIL), MONDAY + HOUR);
}

describe('a customer known in both helpdesks', () => {
  it('is one at once by the same e-mail, however it is written, with one history', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), MONDAY);
    const ticket = new Ticket('2').says({ ...ANNA, id: '501' }, 'Hej från Freshdesk');
    await reads(FRESHDESK, '2', person('501', 'Anna B', { emails: [' ANNA@Exempel.se'] }), MONDAY + HOUR, {
      messages: ticket.messages,
    });
    expect(await together()).toEqual([[F, Z]]);
    const customer = await customerOfCase('freshdesk:acme.freshdesk.com:2');
    expect(customer).toMatchObject({ id: Z, name: 'Anna Berg' });
    expect(customer?.users.map((user) => user.joined?.how)).toEqual([undefined, 'email']);
    expect(customer?.heads.map((head) => head.key)).toHaveLength(2);
    let history: HistoryView | null = null;
    const stop = watchHistory(F, (view) => (history = view), unexpected);
    await vi.waitFor(() => expect(history?.entries).toHaveLength(1));
    stop();
    expect(history).toMatchObject({ entries: [{ text: 'Hej från Freshdesk' }], complete: true });
  });

  it('becomes one when the address comes later, with the facts of both and nothing of anybody else', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna B'), MONDAY);
    await reads(FRESHDESK, '3', person('502', 'Bo Ek', { emails: ['bo@exempel.se'] }), MONDAY);
    await addFact(Z, { id: 'f1', text: 'Fyller 20', until: '2027-01-01' }, MONDAY);
    await addFact(F, { id: 'f2', text: 'Ringer helst', until: '2027-01-01' }, MONDAY + 1);
    await reads(FRESHDESK, '2', person('501', 'Anna B', MAIL), MONDAY + HOUR);
    expect(await together()).toEqual([[F, Z], [keyOf(FRESHDESK, '502')]]);
    expect((await customerByUser(F))?.facts.map((fact) => fact.id)).toEqual(['f1', 'f2']);
  });

  it('stays two when two others have the address, and when it would make two users of one account one', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), MONDAY);
    await reads(ZENDESK, '2', person('8', 'Anna Berg', MAIL), MONDAY);
    await reads(FRESHDESK, '3', person('501', 'Anna Berg', MAIL), MONDAY);
    expect(await together()).toHaveLength(3);
    const { suggestions } = await alike(F);
    expect(suggestions.map((one) => [one.customerId, one.why])).toEqual([
      [Z, 'email'],
      [keyOf(ZENDESK, '8'), 'email'],
    ]);
    expect((await alike(Z)).suggestions).toMatchObject([{ why: 'email' }, { why: 'email' }]);
  });

  it('stays two after an agent has split them, whatever is read, and is not even suggested', async () => {
    await inBoth();
    await addFact(Z, { id: 'f1', text: 'Om den ena', until: '2027-01-01', from: F }, MONDAY);
    expect(await separateUsers([F], true, MONDAY + DAY)).not.toBeNull();
    await inBoth();
    await reads(FRESHDESK, '4', person('501', 'Anna Berg', MAIL), MONDAY + 2 * DAY);
    await reads(ZENDESK, '5', person('7', 'Anna Berg', MAIL), MONDAY + 2 * DAY);
    expect(await together()).toEqual([[F], [Z]]);
    expect((await customerByUser(F))?.facts.map((fact) => fact.id)).toEqual(['f1']);
    const view = await alike(Z);
    expect(view.suggestions).toEqual([]);
    expect(view.apart).toMatchObject([{ customerId: F }]);
  });

  it('stays two after a split also when one was forgotten with its last case and is met again', async () => {
    await inBoth();
    await separateUsers([F], true, MONDAY + DAY);
    const late = MONDAY + 300 * DAY;
    await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), late);
    await sweep(MONDAY + 420 * DAY);
    expect(await together()).toEqual([[Z]]);
    await reads(FRESHDESK, '3', person('501', 'Anna B', MAIL), MONDAY + 421 * DAY);
    expect(await together()).toEqual([[F], [Z]]);
    expect((await alike(F)).suggestions).toEqual([]);
  });

  it('stays two by a mailbox of many, unless the names agree: colleagues write from it', async () => {
    const office = { emails: ['info@exempel.se'] };
    await reads(ZENDESK, '1', person('7', 'Anna Berg', office), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Bo Ek', office), MONDAY);
    expect(await together()).toEqual([[F], [Z]]);
    expect((await alike(Z)).suggestions).toMatchObject([{ customerId: F, why: 'email' }]);
    await reads(FRESHDESK, '2', person('501', 'Berg, Anna', office), MONDAY + 1);
    expect(await together()).toEqual([[F, Z]]);
  });

  it('takes every case, also those that the record no longer names, along when it is split and joined', async () => {
    for (let n = 1; n <= 20; n += 1) await reads(ZENDESK, `${n}`, person('7', 'Anna Berg', MAIL), MONDAY + n);
    for (let n = 1; n <= 20; n += 1) await reads(FRESHDESK, `${n}`, person('501', 'Anna B', MAIL), MONDAY + n);
    const before = await customerByUser(Z);
    expect([before?.heads.length, before?.olderCases.length]).toEqual([12, 28]);
    const separated = await separateUsers([Z], true, MONDAY + DAY);
    const parts = await Promise.all([customerByUser(Z), customerByUser(F)]);
    expect(parts.map((one) => [one?.heads.length, one?.olderCases.length])).toEqual([
      [12, 8],
      [12, 8],
    ]);
    expect(parts.map((one) => new Set(one?.heads.map((head) => head.key.split(':')[0])))).toEqual([
      new Set(['zendesk']),
      new Set(['freshdesk']),
    ]);
    await joinCustomers(separated?.one ?? '', separated?.other ?? '', 'email', MONDAY + DAY);
    const after = await customerByUser(Z);
    expect(after?.heads.length).toBe(12);
    expect([...(after?.keys ?? [])].sort()).toEqual([...(before?.keys ?? [])].sort());
  });

  it('keeps to verbs that come twice, or too late', async () => {
    await inBoth();
    expect(await joinCustomers(Z, F, 'agent', MONDAY)).toBeNull();
    expect(await separateUsers([F], true, MONDAY)).not.toBeNull();
    expect(await separateUsers([F], true, MONDAY)).toBeNull();
    expect(await joinCustomers(Z, 'zendesk:acme.zendesk.com:user:404', 'agent', MONDAY)).toBeNull();
    expect(await tellApart(Z, Z)).toBe(false);
    expect(await together()).toEqual([[F], [Z]]);
  });

  it('is found by an id from before the two became one: a fact written meanwhile is not lost', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', MAIL), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna B'), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna B', MAIL), MONDAY + HOUR);
    expect(await addFact(F, { id: 'f1', text: 'Skrivet i tid', until: '2027-01-01', from: F }, MONDAY)).toBe(true);
    expect((await customerByUser(Z))?.facts).toMatchObject([{ id: 'f1', from: F }]);
  });
});

describe('one person in two accounts', () => {
  it('is erased as both, with everybody’s memory of not being them', async () => {
    await inBoth();
    const cecilia = keyOf(FRESHDESK, '600');
    await reads(FRESHDESK, '9', person('600', 'Cecilia Ask'), MONDAY);
    await tellApart(cecilia, Z);
    const department = { id: 'product', tag: 'stafett_product' };
    await flagCase({ caseKey: 'freshdesk:acme.freshdesk.com:2', requester: F, department, by: ME }, 'a1', MONDAY);
    await eraseCustomer(F);
    expect(await together()).toEqual([[cecilia]]);
    const left = await Promise.all([db.cases, db.customers, db.flags, db.outbox].map((table) => table.toArray()));
    expect(JSON.stringify(left)).not.toMatch(/anna|user:7\b|user:501|:2"/i);
  });

  it('is exported whole, and says nothing of who it is not', async () => {
    await inBoth();
    await reads(FRESHDESK, '9', person('600', 'Cecilia Ask'), MONDAY);
    await tellApart(keyOf(FRESHDESK, '600'), Z);
    const file = await exportCustomer(F, MONDAY);
    expect(file?.cases.map((record) => record.key).sort()).toEqual([
      'freshdesk:acme.freshdesk.com:2',
      'zendesk:acme.zendesk.com:1',
    ]);
    expect(file?.customers).toMatchObject([{ id: Z, users: [{ name: 'Anna Berg' }, { name: 'Anna B' }] }]);
    expect(JSON.stringify(file)).not.toMatch(/user:600|Cecilia/);
  });

  it('is found by either name', async () => {
    await inBoth();
    await reads(FRESHDESK, '3', person('501', 'Anna Bergström', MAIL), MONDAY + 2 * HOUR);
    expect(await searchCustomers('bergström')).toMatchObject([{ id: Z, name: 'Anna Berg', cases: 3 }]);
  });

  it('is forgotten case by case, and whole with the last one', async () => {
    await inBoth();
    const late = MONDAY + 300 * DAY;
    await reads(FRESHDESK, '2', person('501', 'Anna B', MAIL), late);
    expect(await sweep(MONDAY + 420 * DAY)).toBe(1);
    expect((await customerByUser(Z))?.heads.map((head) => head.key)).toEqual(['freshdesk:acme.freshdesk.com:2']);
    expect(await sweep(late + 420 * DAY)).toBe(1);
    expect(await db.customers.count()).toBe(0);
  });
});
