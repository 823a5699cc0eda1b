import { storedCustomer } from '../bench/data/stored-customer';
import { Ticket } from '../domain/a-ticket';
import { violations } from './harness/axe';
import { expect, test } from './harness/test';

/** Anna as Freshdesk knows her: another spelling of her phone number, another address, and a case of her own. */
function annaInFreshdesk() {
  const at = Date.now() - 3 * 86_400_000;
  const customer = { id: '501', name: 'Anna Lindqvist', emails: [], phones: ['070-174 06 05'], locale: 'sv' };
  const account = { helpdesk: 'freshdesk', host: 'acme.freshdesk.com' };
  const says = new Ticket('88').at(at).says({ id: '501', name: 'Anna Lindqvist', role: 'customer' }, 'Hej, Freshdesk');
  return storedCustomer([says.reading({ ...account, customer, createdAt: at })], at);
}

test('a customer met in both helpdesks becomes one by phone, is split, and made one again', async ({ openCase }) => {
  const { panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await panel.evaluate(
    (anna) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('stafett');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['customers', 'cases'], 'readwrite');
          writing.objectStore('customers').put(anna.customer);
          anna.cases.forEach((record) => writing.objectStore('cases').put(record));
          writing.oncomplete = () => (opening.result.close(), done());
          writing.onerror = () => fail(writing.error ?? new Error('not written'));
        };
      }),
    annaInFreshdesk(),
  );
  await panel.reload();
  const customer = panel.getByRole('region', { name: 'Customer' });
  await expect(customer).toContainText('Freshdesk acme · Zendesk acme · same phone number');
  const history = panel.getByRole('region', { name: 'History' });
  await history.getByRole('searchbox').fill('Hej, Freshdesk');
  await expect(history.getByRole('button', { name: 'Freshdesk 88' })).toBeVisible();

  await customer.getByRole('button', { name: 'Not the same person?' }).press('Enter');
  expect(await violations(panel)).toEqual([]);
  await customer.getByRole('button', { name: 'Separate Anna Lindqvist, Freshdesk acme' }).press('Enter');
  const undo = customer.getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeFocused();
  await expect(customer).not.toContainText('Freshdesk acme');
  await expect(history.getByText('Nothing here with')).toBeVisible();
  // What the agent has said outlives the panel, and nothing that is read changes it.
  await panel.reload();
  await expect(customer.getByRole('button', { name: 'Not the same as Anna Lindqvist' })).toBeVisible();
  await expect(customer).not.toContainText('Freshdesk acme');
  await customer.getByRole('button', { name: 'Not the same as Anna Lindqvist' }).press('Enter');
  await customer.getByRole('button', { name: 'Same person: Anna Lindqvist, acme.freshdesk.com' }).press('Enter');
  await expect(customer).toContainText('Freshdesk acme · Zendesk acme · joined by hand');
  await undo.press('Enter');
  await expect(customer.getByRole('button', { name: 'Not the same as Anna Lindqvist' })).toBeVisible();
});
