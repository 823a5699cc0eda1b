// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { starterBook } from '@/domain/starter-book';
import { anAccount, FakeDesk } from '../fakes/desk';
import { groupsCalled } from '../fakes/book-parts';
import { press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const ZENDESK = 'zendesk:acme.zendesk.com';
const FRESHDESK = 'freshdesk:acme.freshdesk.com';
const of = (desk: FakeDesk, id: string) => desk.book.departments.find((one) => one.id === id)?.groups ?? [];
const withGroupsOf = (id: string, groups: ReturnType<typeof of>) =>
  starterBook().departments.map((one) => (one.id === id ? { ...one, groups } : one));
const picked = (name: string, account: string, id: string) => ({ name, account, id });

/** The groups of one helpdesk. */
const list = async (name: string) => within(await screen.findByRole('group', { name }));
const box = async (at: string, name: string) => (await list(at)).getByRole('checkbox', { name });
const ZENDESK_LIST = 'Zendesk · acme.zendesk.com';
const FRESHDESK_LIST = 'Freshdesk · acme.freshdesk.com';

describe('groups of two helpdesks', () => {
  const accounts = () => [anAccount('zendesk', ['Jour', 'Support']), anAccount('freshdesk', ['Jour', 'Natt'])];

  it('stand under the name of theirs, and one name in both is two groups', async () => {
    const desk = await showDesk(new FakeDesk({}, accounts()), '#departments/billing');
    fireEvent.click(await box(ZENDESK_LIST, 'Jour'));
    await expect.poll(() => of(desk, 'billing').at(-1)).toEqual(picked('Jour', ZENDESK, '1'));
    expect(await box(FRESHDESK_LIST, 'Jour')).toHaveProperty('checked', false);
    cleanup();
    await showDesk(desk, '#departments/sales');
    expect(await box(ZENDESK_LIST, 'Jour belongs to Billing')).toHaveProperty('checked', false);
    fireEvent.click(await box(FRESHDESK_LIST, 'Jour'));
    await expect.poll(() => of(desk, 'sales').at(-1)).toEqual(picked('Jour', FRESHDESK, '1'));
    expect(of(desk, 'billing').at(-1)).toEqual(picked('Jour', ZENDESK, '1'));
  });

  it('are searched together', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Lag ${n}`);
    const all = [anAccount('zendesk', names), anAccount('freshdesk', ['Lag 3', 'Natt'])];
    await showDesk(new FakeDesk({}, all), '#departments/billing');
    await list(ZENDESK_LIST);
    fireEvent.input(screen.getByLabelText(/Groups in the helpdesk/), { target: { value: 'lag 3' } });
    expect(screen.getAllByRole('checkbox').map((one) => one.parentElement?.textContent)).toEqual(['Lag 3', 'Lag 3']);
    fireEvent.input(screen.getByLabelText(/Groups in the helpdesk/), { target: { value: 'natt' } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.queryByRole('group', { name: ZENDESK_LIST })).toBeNull();
  });
});

it('what was picked is told in the history by names, with the host where it was picked', async () => {
  const groups = [...groupsCalled('faktura'), picked('Natt', ZENDESK, '2')];
  const accounts = [anAccount('zendesk', ['Jour', 'Natt'])];
  await showDesk(new FakeDesk({ departments: withGroupsOf('billing', groups) }, accounts), '#departments/billing');
  await list(ZENDESK_LIST);
  await press('Jour', 'checkbox');
  await press('Natt', 'checkbox');
  await act(async () => {
    location.hash = '#history';
    dispatchEvent(new Event('hashchange'));
  });
  fireEvent.click((await screen.findAllByRole('button', { name: 'Differences: Billing: groups' }))[0] as HTMLElement);
  await expect.poll(() => document.querySelector('.difference')?.textContent).toContain('acme.zendesk.com');
  expect(document.querySelector('.difference del')?.textContent).toBe('Natt (acme.zendesk.com)');
  expect(document.querySelector('.difference ins')).toBeNull();
});

describe('a group that the helpdesk', () => {
  it('has renamed is shown by its present name, which the book takes over with the next change', async () => {
    const departments = withGroupsOf('billing', [picked('Jour', ZENDESK, '1')]);
    const desk = await showDesk(
      new FakeDesk({ departments }, [anAccount('zendesk', ['Beredskap'])]),
      '#departments/billing',
    );
    expect(await box(ZENDESK_LIST, 'Beredskap')).toHaveProperty('checked', true);
    expect(screen.queryByText('Jour')).toBeNull();
    await write(screen.getByLabelText('Whom to ask there, and how'), 'Karin');
    expect(of(desk, 'billing')).toEqual([picked('Beredskap', ZENDESK, '1')]);
  });

  it('no longer has is said, and can be taken out', async () => {
    const groups = [...groupsCalled('faktura'), picked('Jour', ZENDESK, '99')];
    const fake = new FakeDesk({ departments: withGroupsOf('billing', groups) }, [anAccount('zendesk', ['Natt'])]);
    const desk = await showDesk(fake, '#departments/billing');
    await list(ZENDESK_LIST);
    await press('Jour is no longer in the helpdesk', 'checkbox');
    expect(of(desk, 'billing')).toEqual(groupsCalled('faktura'));
    expect(screen.queryByText('Jour')).toBeNull();
  });

  it('may still have, of a list that is cut or not read here, is there without a word', async () => {
    const groups = [picked('Jour', ZENDESK, '99'), picked('Natt', FRESHDESK, '5')];
    const cut = { ...anAccount('zendesk', ['Dag']), groupsCut: true };
    await showDesk(new FakeDesk({ departments: withGroupsOf('billing', groups) }, [cut]), '#departments/billing');
    expect(await box(ZENDESK_LIST, 'Jour')).toHaveProperty('checked', true);
    expect(screen.queryByText('is no longer in the helpdesk')).toBeNull();
    expect(await box(FRESHDESK_LIST, 'Natt')).toHaveProperty('checked', true);
    expect(screen.getByText('This browser has not seen that helpdesk. The names are those of the book.')).toBeTruthy();
  });
});

it('a name that another department is known by already is refused, and whose it is is said', async () => {
  const desk = await showDesk(new FakeDesk(), '#departments/billing');
  const before = of(desk, 'billing');
  const field = screen.getByLabelText('Groups are also known by');
  fireEvent.input(field, { target: { value: 'lager' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(
    await screen.findByText(/“lager” belongs to Logistics already\. Take it out of one of the two\./),
  ).toBeTruthy();
  expect(of(desk, 'billing')).toEqual(before);
});
