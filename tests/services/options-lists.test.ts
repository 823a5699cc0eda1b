import './fresh-database';
import { describe, expect, it } from 'vitest';
import { newAccount } from '@/domain/account';
import { fitCustomer, newCustomer, withReading } from '@/domain/customer-record';
import { db } from '@/services/db/database';
import { listDepartments } from '@/services/list-departments';
import { searchCustomers } from '@/services/search-customers';

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
});
