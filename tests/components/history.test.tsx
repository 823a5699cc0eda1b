// @vitest-environment happy-dom
import '../fakes/locale-files';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { historyRows } from '@/components/panel/history-rows';
import { longHistory, shortHistory } from '../gallery/histories';
import { calm } from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const find = async () => {
  await within(await screen.findByRole('list', { name: 'History' })).findAllByRole('listitem');
  return screen.getByRole('searchbox');
};
const rows = () => within(screen.getByRole('list', { name: 'History' })).getAllByRole('listitem');

describe('the history', () => {
  it('stands last, newest first, grouped by day, over all the customer’s cases', async () => {
    const { container } = showPanel(calm, shortHistory);
    await find();
    expect(container.querySelector('main > :last-child')?.className).toContain('history');
    const days = [...container.querySelectorAll('.history-day')].map((day) => day.textContent);
    expect(days.slice(0, 3)).toEqual(['Today', 'Yesterday', 'Monday']);
    expect(rows()[1]?.textContent).toContain('Anna Lindqvist');
  });

  it('says what moved: where to, and what was sent back', async () => {
    showPanel(calm, shortHistory);
    await find();
    expect(screen.getByText('Support to Faktura')).toBeTruthy();
    expect(screen.getByText('Logistik sent it back to Support')).toBeTruthy();
    expect(screen.getByText('Eva Lind, internal note')).toBeTruthy();
  });

  it('opens another case of this customer', async () => {
    const { verbs } = showPanel(calm, shortHistory.slice(7));
    await find();
    fireEvent.click(screen.getAllByRole('button', { name: 'Case 3998' })[0] as Element);
    expect(verbs.openCase).toHaveBeenCalledWith('zendesk:acme.zendesk.com:3998');
  });

  it('is searched by every word, in any case, and says how many', async () => {
    showPanel(calm, shortHistory);
    fireEvent.input(await find(), { target: { value: 'PÅSEN anna' } });
    expect(await screen.findByText('1 entry')).toBeTruthy();
    expect(rows()).toHaveLength(2);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'giraff' } });
    expect(await screen.findByText('Nothing here with “giraff”.')).toBeTruthy();
  });

  it('has only the rows near the window in the page, of 5,000', async () => {
    showPanel(calm, longHistory);
    await find();
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(80);
    expect(rows()[0]?.getAttribute('aria-setsize')).not.toBe('1');
  });

  it('says so when nothing has been said', async () => {
    showPanel(calm, []);
    expect(await screen.findByText('Nothing has been said yet.')).toBeTruthy();
  });
});

describe('rows of the history', () => {
  it('have a heading before the first entry of each day and count entries only', () => {
    const { rows: all, found } = historyRows(shortHistory, '');
    expect(found).toBe(shortHistory.length);
    const kinds = all.map((row) => row.kind);
    expect(kinds[0]).toBe('day');
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    kinds.forEach((kind, at) => kind === 'day' && expect(kinds[at + 1]).toBe('entry'));
  });

  it('find departments and ticket numbers too', () => {
    expect(historyRows(shortHistory, 'faktura').found).toBe(1);
    expect(historyRows(shortHistory, '3998').found).toBe(3);
  });
});
