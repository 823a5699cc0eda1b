import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import type { AlikeView } from '@/domain/alike';
import { db } from '@/services/db/database';
import { customerByUser } from '@/services/find-customer';
import { joinCustomers, joinSurely } from '@/services/join-customers';
import { tellApart } from '@/services/tell-apart';
import { watchAlike } from '@/services/watch-alike';
import { MONDAY } from '../domain/a-ticket';
import { ME } from './setting';
import { alike, FRESHDESK, keyOf, person, reads, together, unexpected, ZENDESK } from './two-helpdesks';

const Z = keyOf(ZENDESK, '7');
const F = keyOf(FRESHDESK, '501');
const MAIL = { emails: ['anna@exempel.se'] };

describe('a phone number', () => {
  it('makes one of two where it is the same in the whole world, when either is shown', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { phones: ['+46 (0)70-174 06 05'] }), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna', { phones: ['070-174 06 05'], locale: 'sv' }), MONDAY + 1);
    expect(await together()).toHaveLength(2);
    await alike(F);
    expect(await together()).toEqual([[F, Z]]);
    expect((await customerByUser(Z))?.users[1]?.joined?.how).toBe('phone');
  });

  it('is read in the agent’s country where the customer’s is not known', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { phones: ['+46701740605'] }), MONDAY);
    await reads(FRESHDESK, '2', person('501', '', { phones: ['0701740605'], locale: 'en' }), MONDAY + 1);
    const account = { id: 'freshdesk:acme.freshdesk.com', ...FRESHDESK, groups: [], groupsAt: null, seenAt: MONDAY };
    await db.accounts.put({ ...account, me: { ...ME, locale: 'sv-SE' } });
    await alike(Z);
    expect(await together()).toEqual([[F, Z]]);
  });

  it('is only a suggestion without a country, with another name and e-mail, or when two have it', async () => {
    const number = { phones: ['+46 70 174 06 05'] };
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { ...number, ...MAIL }), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna', { phones: ['070-174 06 05'], locale: 'en' }), MONDAY);
    expect((await alike(Z)).suggestions).toMatchObject([{ customerId: F, why: 'digits' }]);
    const karl = keyOf(FRESHDESK, '502');
    await reads(FRESHDESK, '3', person('502', 'Karl Berg', { ...number, emails: ['karl@exempel.se'] }), MONDAY);
    expect((await alike(Z)).suggestions).toMatchObject([
      { customerId: karl, why: 'phone' },
      { customerId: F, why: 'digits' },
    ]);
    const other = { helpdesk: 'freshdesk', host: 'annan.freshdesk.com' };
    await reads(other, '4', person('9', 'Anna Berg', number), MONDAY);
    expect((await alike(Z)).suggestions.map((one) => one.why)).toEqual(['phone', 'phone', 'digits']);
    expect(await together()).toHaveLength(4);
  });

  it('is only a suggestion with another name, also where an e-mail is not known: households share phones', async () => {
    const number = { phones: ['+46 70 174 06 05'] };
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { ...number, ...MAIL }), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Karl Berg', number), MONDAY);
    expect((await alike(Z)).suggestions).toMatchObject([{ customerId: F, why: 'phone' }]);
    await reads(FRESHDESK, '2', person('501', '+46701740605', { ...number, emails: ['k@exempel.se'] }), MONDAY + 1);
    expect((await alike(Z)).suggestions).toMatchObject([{ customerId: F, why: 'phone' }]);
    expect(await together()).toHaveLength(2);
  });

  it('is only a suggestion where more have numbers with that end than are looked at', async () => {
    const account = (n: number) => ({ helpdesk: 'zendesk', host: `z${n}.zendesk.com` });
    // 23 have it; whether somebody beyond the 20 who are looked at has Anna's very number, nobody knows.
    for (let n = 10; n < 31; n += 1) {
      await reads(account(n), '1', person('1', '', { phones: [`0${n} 174 06 05`] }), MONDAY + n);
    }
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { phones: ['+46 70 174 06 05'] }), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna Berg', { phones: ['+46701740605'] }), MONDAY);
    expect((await alike(Z)).suggestions.map((one) => one.why)).toContain('phone');
    expect(await together()).toHaveLength(23);
  });

  it('that only ends alike is nothing: these are two numbers', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg', { phones: ['+46 70 174 06 05'] }), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Bo Ek', { phones: ['+47 21 74 06 05'] }), MONDAY);
    expect(await alike(Z)).toEqual({ suggestions: [], apart: [] });
  });

  it('joins nobody who was told apart, or has changed, since it was compared', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg'), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna Berg'), MONDAY);
    const [a, b] = [await customerByUser(Z), await customerByUser(F)];
    if (!a || !b) return expect.unreachable();
    await reads(FRESHDESK, '2', person('501', 'Anna Berg', { phones: ['08-123 456 78'] }), MONDAY + 1);
    expect(await joinSurely(a, b, 'phone', MONDAY)).toBe(false);
    const changed = await customerByUser(F);
    await tellApart(Z, F);
    expect(changed && (await joinSurely(a, changed, 'phone', MONDAY))).toBe(false);
    expect(await together()).toHaveLength(2);
  });
});

describe('who else it may be', () => {
  const suggested = async (of: string) => (await alike(of)).suggestions.map((one) => [one.name, one.why]);

  it('is told with the best reason, at most three, never a merge', async () => {
    const anna = (id: string, name: string, email: string, account: typeof FRESHDESK | typeof ZENDESK = FRESHDESK) =>
      reads(account, id, person(id, name, { emails: [email] }), MONDAY);
    await anna('1', 'Anna Berg', 'anna.berg@bolaget.example.com', ZENDESK);
    await anna('2', 'Berg, Anna', 'ab@annat.example.com');
    await anna('3', 'A. Berg', 'anna.berg@hemma.example.com');
    await anna('4', 'ANNA BERG', 'info@bolaget.example.com');
    await anna('5', 'Någon Annan', 'anna.berg@tredje.example.com');
    expect(await suggested(keyOf(ZENDESK, '1'))).toEqual([
      ['ANNA BERG', 'name-company'],
      ['Berg, Anna', 'name'],
      ['A. Berg', 'local'],
    ]);
    expect(await together()).toHaveLength(5);
  });

  it('is nobody by a name alone in the same account, nor by a name that many have', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg'), MONDAY);
    await reads(ZENDESK, '2', person('8', 'Anna Berg'), MONDAY);
    expect(await suggested(Z)).toEqual([]);
    for (let n = 0; n < 10; n += 1) {
      await reads({ helpdesk: 'freshdesk', host: `f${n}.freshdesk.com` }, '1', person('1', 'Anna Berg'), MONDAY);
    }
    expect(await suggested(Z)).toEqual([]);
  });

  it('changes as soon as somebody is answered for', async () => {
    await reads(ZENDESK, '1', person('7', 'Anna Berg'), MONDAY);
    await reads(FRESHDESK, '2', person('501', 'Anna Berg'), MONDAY);
    const seen: AlikeView[] = [];
    const stop = watchAlike(
      Z,
      () => MONDAY,
      (view) => seen.push(view),
      unexpected,
    );
    await vi.waitFor(() => expect(seen.at(-1)?.suggestions).toHaveLength(1));
    await tellApart(F, Z);
    await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ suggestions: [], apart: [{ customerId: F }] }));
    await joinCustomers(F, Z, 'agent', MONDAY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual({ suggestions: [], apart: [] }));
    stop();
  });
});
