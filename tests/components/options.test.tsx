// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '@/components/options/options';
import { OptionsProvider, type OptionsServices } from '@/components/options/options-services';
import { galleryOptions } from '../gallery/services';

afterEach(() => {
  cleanup();
  speak('en');
});

function showOptions(changed: Partial<OptionsServices> = {}) {
  const services: OptionsServices = {
    ...galleryOptions,
    eraseCustomer: vi.fn(() => Promise.resolve()),
    eraseAll: vi.fn(() => Promise.resolve()),
    exportAll: vi.fn(() => Promise.resolve()),
    copy: vi.fn(() => Promise.resolve()),
    ...changed,
  };
  render(
    <OptionsProvider value={services}>
      <Options />
    </OptionsProvider>,
  );
  return services;
}

const search = (words: string) =>
  fireEvent.input(screen.getByLabelText('Name, e-mail or phone'), { target: { value: words } });

describe('erasing one customer', () => {
  it('finds by e-mail and erases only after a second click that names the customer', async () => {
    const services = showOptions();
    search('berg@example');
    fireEvent.click(await screen.findByRole('button', { name: 'Erase' }));
    expect(services.eraseCustomer).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Erase Anna Berg here' }));
    expect(await screen.findByText('Anna Berg has been erased from this browser.')).toBeTruthy();
    expect(services.eraseCustomer).toHaveBeenCalledWith('c2');
    expect(screen.queryByRole('button', { name: 'Erase' })).toBeNull();
  });

  it('says so when nobody is found, and when the erasing failed', async () => {
    showOptions({ eraseCustomer: () => Promise.reject(new Error('busy')) });
    search('nobody here');
    expect(await screen.findByText('No customer with “nobody here” is known in this browser.')).toBeTruthy();
    search('berg');
    fireEvent.click(await screen.findByRole('button', { name: 'Erase' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase Anna Berg here' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  });
});

describe('erasing everything', () => {
  it.each([
    ['en', 'erase', 'Erase everything', 'Type “erase” to go on'],
    ['sv', 'radera', 'Radera allt', 'Skriv ”radera” för att gå vidare'],
  ] as const)('waits for the word to be typed (%s)', async (locale, word, name, label) => {
    speak(locale);
    const services = showOptions();
    const button = screen.getByRole('button', { name });
    const field = screen.getByLabelText(label);
    expect(button).toHaveProperty('disabled', true);
    fireEvent.input(field, { target: { value: word.slice(0, -1) } });
    fireEvent.submit(field.closest('form') as Element);
    expect(services.eraseAll).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: ` ${word.toUpperCase()}` } });
    fireEvent.click(button);
    await waitFor(() => expect(services.eraseAll).toHaveBeenCalledTimes(1));
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('what is kept of customers', () => {
  it.each([
    [
      'agent',
      400,
      false,
      ['Customers without contact for 400 days are forgotten.', 'Only the beginnings of messages are kept.'],
    ],
    [
      'book',
      90,
      true,
      [/90 days are forgotten. Your team’s routing book says so/, /kept whole. Your team’s routing book/],
    ],
    ['policy', 30, true, [/30 days are forgotten. Set by your organisation/, /kept whole. Set by your organisation/]],
  ] as const)('is said, with who has decided it: %s', async (by, days, whole, says) => {
    const wholeMessages = { value: whole, by };
    showOptions({ kept: async () => ({ retentionDays: { value: days, by }, wholeMessages }) });
    for (const text of says) expect(await screen.findByText(text)).toBeTruthy();
  });
});

describe('the rest of the options page', () => {
  it('lists departments with their groups and tags, and says where no group belongs', async () => {
    showOptions();
    const departments = screen.getByRole('region', { name: 'Departments' });
    const row = (await within(departments).findByRole('rowheader', { name: 'Logistics' })).closest('tr');
    expect(row?.textContent).toContain('Logistik and Logistik Nord');
    expect(row?.textContent).toContain('stafett_logistik');
    expect(screen.getAllByText('No group of the helpdesk').length).toBeGreaterThan(0);
  });

  it('says of “don’t know yet” neither that groups belong to it nor that none does', async () => {
    showOptions();
    const row = (await screen.findByRole('rowheader', { name: 'Don’t know yet' })).closest('tr');
    expect([...(row?.cells ?? [])].map((cell) => cell.textContent)).toEqual(['Don’t know yet', '', 'stafett_unknown']);
  });

  it('copies the health report and says so', async () => {
    const services = showOptions();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(services.copy).toHaveBeenCalledWith(await galleryOptions.healthReport());
  });

  it('exports, and says so when no file could be made', async () => {
    showOptions({ exportAll: () => Promise.reject(new Error('disk')) });
    fireEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The file could not be made');
  });

  it('explains every permission of the manifest', async () => {
    showOptions();
    const { default: config } = await import('../../wxt.config');
    const manifest = (config as { manifest: { permissions: string[] } }).manifest;
    const explained = [...document.querySelectorAll('#permissions code')].map((code) => code.textContent);
    for (const permission of manifest.permissions) expect(explained).toContain(permission);
  });
});

describe('the routing book', () => {
  it('has a page of its own, a link away', () => {
    showOptions();
    expect(screen.getByRole('link', { name: 'Open the Routing desk' }).getAttribute('href')).toBe('/desk.html');
  });
});
