import './fresh-database';
import { describe, expect, it } from 'vitest';
import { newAccount } from '@/domain/account';
import { fitCustomer, newCustomer, withReading } from '@/domain/customer-record';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { listDepartments } from '@/services/list-departments';
import { searchCustomers } from '@/services/search-customers';
import { keepBook } from './keep-book';

const HOST = 'acme.zendesk.com';

async function keep(id: string, name: string, email: string, updatedAt: number): Promise<void> {
  const reading = { id, name, emails: [email], phones: [], locale: null };
  const customer = newCustomer('zendesk', HOST, reading, updatedAt);
  await db.customers.put(fitCustomer(withReading(customer, customer.id, reading)));
}

describe('customers to erase', () => {
  it('are found by a part of name or e-mail in any case, newest first, and by nothing that is only ours', async () => {
    await keep('1', 'Anna Lindqvist', 'anna@exempel.se', 1);
    await keep('2', 'Bo Annasson', 'bo@example.com', 2);
    await keep('3', 'Cecilia Berg', 'c.berg@example.com', 3);
    expect((await searchCustomers(' ANNA ')).map(({ name }) => name)).toEqual(['Bo Annasson', 'Anna Lindqvist']);
    expect((await searchCustomers('berg@')).map(({ addresses }) => addresses)).toEqual([['c.berg@example.com']]);
    expect(await searchCustomers('user:1')).toEqual([]);
    expect(await searchCustomers('  ')).toEqual([]);
  });

  it('are at most twenty', async () => {
    for (let id = 10; id < 40; id++) await keep(String(id), `Kund ${id}`, `kund${id}@example.com`, id);
    const found = await searchCustomers('kund');
    expect(found).toHaveLength(20);
    expect(found[0]?.name).toBe('Kund 39');
  });
});

describe('departments on the options page', () => {
  it('come in the book’s order with the helpdesk groups that belong to them', async () => {
    const groups = ['Logistik', 'Logistik Nord', 'Helt annat namn'].map((name, id) => ({ id: String(id), name }));
    await db.accounts.put({ ...newAccount('zendesk', HOST, 1), groups });
    const rows = await listDepartments();
    const [logistics] = rows.filter(({ groups: names }) => names.length > 0);
    expect(logistics?.groups).toEqual(['Logistik', 'Logistik Nord']);
    expect(rows.flatMap(({ groups: names }) => names)).not.toContain('Helt annat namn');
  });

  it('of two accounts are told apart by account, and a name in both is said once', async () => {
    const account = (helpdesk: string) => ({
      ...newAccount(helpdesk, `acme.${helpdesk}.com`, 1),
      groups: [{ id: '1', name: 'Jour' }],
    });
    await db.accounts.bulkPut([account('zendesk'), account('freshdesk')]);
    const jour = (helpdesk: string) => ({ name: 'Jour', account: `${helpdesk}:acme.${helpdesk}.com`, id: '1' });
    const groups: Record<string, object[]> = { logistics: [jour('zendesk')], billing: [jour('freshdesk')] };
    const keep = async (those: typeof groups) => {
      const departments = starterBook().departments.map((one) => ({ ...one, groups: those[one.id] ?? [] }));
      await keepBook({ ...starterBook(), departments }, 1);
      const rows = await listDepartments();
      return rows.flatMap(({ department: { id }, groups: names }) => (names.length > 0 ? [[id, names]] : []));
    };
    expect(await keep(groups)).toEqual([
      ['logistics', ['Jour']],
      ['billing', ['Jour']],
    ]);
    expect(await keep({ sales: [jour('zendesk'), jour('freshdesk')] })).toEqual([['sales', ['Jour']]]);
  });
});
