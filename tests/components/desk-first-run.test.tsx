// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { anAccount, FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { showHints } from './desk-hints-under-test';
import { key, press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

/** The desk of a browser where nobody has changed the book, and none came. */
const aNewDesk = (...[accounts, locks]: [FakeDesk['accountList']?, Record<string, 'policy'>?]) =>
  Object.assign(new FakeDesk({ updatedAt: 0 }, accounts, locks), { isNew: true });

const ticked = () =>
  screen
    .getAllByRole('checkbox')
    .filter((box) => (box as HTMLInputElement).checked)
    .map((box) => box.closest('label')?.textContent);

describe('the first run', () => {
  it('asks for a helpdesk tab where none was met, and goes on by itself when one is opened', async () => {
    const desk = await showDesk(aNewDesk());
    expect(screen.getByText(/Sign in there and open a ticket/)).toBeTruthy();
    await act(async () => desk.meet([anAccount('zendesk', ['Frakt Norden'])]));
    expect(ticked()).toEqual(['Logisticsgroup Frakt Norden']);
  });

  it('goes from groups and flags to departments with one button, and on to a hint', async () => {
    const fake = aNewDesk([anAccount('zendesk', ['Frakt Norden', 'Faktura', 'Möbelverkstaden'])]);
    fake.flags.set('web', 12);
    const desk = fake;
    await showHints(fake, new FakeHints(), '');
    expect(ticked()).toEqual([
      'Logisticsgroup Frakt Norden',
      'Billinggroup Faktura',
      'Website12 flags so far',
      'Möbelverkstadengroup Möbelverkstaden',
    ]);
    await press('Use 4 departments');
    expect(desk.book.departments.map(({ id }) => id)).toEqual([
      'logistics',
      'billing',
      'web',
      'mobelverkstaden',
      'unknown',
    ]);
    expect(desk.kept[0]?.how).toBe('first_run');

    // The keyboard goes on where the button led to.
    const words = await screen.findByLabelText('Words that customers write');
    await waitFor(() => expect(document.activeElement).toBe(words));
    fireEvent.input(words, { target: { value: 'skruvar saknas' } });
    await key(words, 'Enter');
    fireEvent.change(screen.getByLabelText('Belongs to'), { target: { value: 'logistics' } });
    await press('Keep the hint');
    expect(desk.book.hints).toMatchObject([
      { name: 'skruvar saknas', isOn: true, departmentId: 'logistics', when: { any: ['skruvar saknas'], all: [] } },
    ]);
    expect(screen.getByText('When a customer writes “skruvar saknas”, the panel suggests Logistics.')).toBeTruthy();

    await waitFor(() => expect(document.activeElement?.textContent).toBe('The hint is in force'));

    // It can be tried where one stands, and another one written.
    fireEvent.input(screen.getByLabelText('A customer’s words'), { target: { value: 'Det saknas två skruvar' } });
    expect(await screen.findByText('No hint speaks here.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('A customer’s words'), { target: { value: 'Mina skruvar saknas' } });
    expect(await screen.findByText('This hint speaks: this belongs to Logistics.')).toBeTruthy();
    expect(document.querySelector('mark')?.textContent).toBe('skruvar saknas');
    await press('Another hint');
    expect(screen.getByLabelText<HTMLInputElement>('Words that customers write').value).toBe('');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Words that customers write')));
  });

  it('leaves out what is unticked, and takes in what is ticked besides', async () => {
    const desk = await showDesk(aNewDesk([anAccount('zendesk', ['Frakt', 'Nattskiftet'])]));
    await press(/Nattskiftet/, 'checkbox');
    await press(/Billing/, 'checkbox');
    await press('Use 2 departments');
    expect(desk.book.departments.map(({ id }) => id)).toEqual(['logistics', 'billing', 'unknown']);
  });

  it('takes the groups of the accounts that are chosen', async () => {
    const accounts = [anAccount('zendesk', ['Frakt']), anAccount('freshdesk', ['Faktura'])];
    await showDesk(aNewDesk(accounts));
    const which = screen.getByRole('group', { name: 'Which helpdesks belong here?' });
    expect(within(which).getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Use 2 departments' })).toBeTruthy();
    await press('Freshdesk · acme.freshdesk.com', 'checkbox');
    expect(screen.getByRole('button', { name: 'Use 1 department' })).toBeTruthy();
    expect(screen.getByText(/^From the groups at acme.zendesk.com/)).toBeTruthy();
  });

  it('keeps each helpdesk in its place, whichever was seen last', async () => {
    const [zendesk, freshdesk] = [anAccount('zendesk', ['Frakt']), anAccount('freshdesk', ['Faktura'])];
    const desk = await showDesk(aNewDesk([zendesk, freshdesk]));
    const order = () =>
      within(screen.getByRole('group', { name: 'Which helpdesks belong here?' }))
        .getAllByRole('checkbox')
        .map((box) => box.closest('label')?.textContent);
    const before = order();
    await act(async () => desk.meet([{ ...freshdesk, seenAt: freshdesk.seenAt + 1 }, zendesk]));
    expect(order()).toEqual(before);
  });

  it('starts from the groups on tickets where the helpdesk gives this agent no list', async () => {
    const fake = aNewDesk([anAccount('zendesk', [])]);
    fake.onCases = [anAccount('zendesk', ['Frakt Norden', 'Faktura'])];
    await showDesk(fake);
    expect(screen.getByText(/your account may not read it/)).toBeTruthy();
    await screen.findByRole('button', { name: 'Start from 2 groups on tickets' });
    await press('Start from 2 groups on tickets');
    expect(ticked()).toEqual(['Logisticsgroup Frakt Norden', 'Billinggroup Faktura']);
    // The list itself, when it comes after all, goes before them.
    await act(async () => fake.meet([anAccount('zendesk', ['Retur'])]));
    expect(ticked()).toEqual(['Returnsgroup Retur']);
  });

  it('ticks no group for a department of its own where there are very many that nobody knows the kind of', async () => {
    const groups = ['Faktura', ...Array.from({ length: 249 }, (_, index) => `Region ${index}`)];
    await showDesk(aNewDesk([anAccount('zendesk', groups)]));
    expect(ticked()).toEqual(['Billinggroup Faktura']);
    expect(screen.getByText(/more to choose from/)).toBeTruthy();
  });

  it('keeps no hint without words or without a department, and says what is missing', async () => {
    const desk = await showDesk(new FakeDesk({}), '#start/hint');
    await press('Keep the hint');
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Write at least one word, and press Enter.',
      'Choose a department.',
    ]);
    expect(desk.kept).toEqual([]);
  });

  it('does not begin where the organisation decides the book', async () => {
    await showDesk(aNewDesk([anAccount('zendesk', ['Frakt'])], { departments: 'policy' }));
    expect(screen.getByText(/Set by your organisation/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('asks once who changes the book', async () => {
    const fake = aNewDesk([anAccount('zendesk', ['Frakt'])]);
    fake.name = '';
    const desk = await showDesk(fake);
    await write(screen.getByLabelText('You are'), 'Sara Holm');
    expect(desk.name).toBe('Sara Holm');
    expect(screen.queryByLabelText('You are')).toBeNull();
    await press('Use 1 department');
    expect(desk.kept[0]?.by).toBe('Sara Holm');
  });
});
