// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeDesk } from '../fakes/desk';
import { press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const go = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });

describe('the book’s versions', () => {
  it('say who changed what and when, show how it was, and are restored as a change of its own', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    await write(screen.getByLabelText('At most one stop in so many transfers'), '20');
    await go('#departments/billing');
    await write(await screen.findByLabelText('Whom to ask there, and how'), 'Karin, 08-465 001 00');
    await go('#history');
    await screen.findByText('Billing: contact');
    const rows = screen.getAllByRole('listitem').filter((row) => row.className === 'version');
    expect(rows.map((row) => row.querySelector('.strong')?.textContent)).toEqual([
      'Billing: contact',
      'At most one stop in so many transfers: 10 → 20',
      'The book as it was',
    ]);
    expect(rows[0]?.textContent).toContain('Eva Lind');
    expect(rows[0]?.textContent).toContain('In force now');
    await press('Differences: Billing: contact');
    expect(rows[0]?.querySelector('del')?.textContent).toBe('nothing');
    expect(rows[0]?.querySelector('ins')?.textContent).toBe('Karin, 08-465 001 00');
    await press('Restore: At most one stop in so many transfers: 10 → 20');
    expect(desk.book.stopBudget).toBe(20);
    expect(desk.book.departments.find(({ id }) => id === 'billing')?.contact).toBe('');
    expect(desk.infos).toHaveLength(4);
    expect(desk.infos[0]).toMatchObject({ how: 'restore', of: 2, by: 'Eva Lind' });
  });

  it('are none while nothing has been changed', async () => {
    await showDesk(new FakeDesk(), '#history');
    expect(await screen.findByText('The book has not been changed yet.')).toBeTruthy();
  });

  it('cannot be restored over a book that is followed', async () => {
    const fake = new FakeDesk({}, [], { '': 'subscription' });
    await fake.changeBook((book) => ({ ...book, silentDays: 5 }), 'subscription', 'Sara Holm');
    await showDesk(fake, '#history');
    expect((await screen.findAllByText(/Days without a word to the customer: 3 → 5/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /Restore|Undo/ })).toBeNull();
    expect(screen.getByText(/your team follows/)).toBeTruthy();
  });

  it('are not undone by the line of one change when somebody has made another since', async () => {
    const fake = await showDesk(new FakeDesk(), '#departments/web');
    await press('Remove the department');
    await act(async () => void (await fake.changeBook((book) => ({ ...book, silentDays: 9 }), 'desk', 'Bo Dahl')));
    await press('Undo');
    expect(screen.getByText(/changed again since \(Bo Dahl\)/)).toBeTruthy();
    expect(fake.book.silentDays).toBe(9);
    expect(fake.book.departments.some(({ id }) => id === 'web')).toBe(false);
  });
});
