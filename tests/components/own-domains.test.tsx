// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnDomains } from '@/components/options/own-domains';
import { OptionsProvider, type OptionsServices } from '@/components/options/options-services';
import type { SiteAnswer } from '@/domain/found-account';
import { galleryOptions } from '../gallery/services';
import { showPanel } from './panel-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

function show(answer: SiteAnswer | Error = { kind: 'used', helpdesk: 'zendesk', account: 'acme.zendesk.com' }) {
  const services: OptionsServices = {
    ...galleryOptions,
    useSite: vi.fn(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer))),
    leaveSite: vi.fn(() => Promise.resolve()),
  };
  render(
    <OptionsProvider value={services}>
      <OwnDomains />
    </OptionsProvider>,
  );
  return services;
}

function use(address: string): void {
  const field = screen.getByLabelText('Address of your helpdesk');
  fireEvent.input(field, { target: { value: address } });
  fireEvent.submit(field.closest('form') as Element);
}

describe('own domains in the settings', () => {
  it('lists each with its helpdesk and account, and says where the browser lets nothing be read', async () => {
    show();
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('support.exempel.seZendesk · acme.zendesk.com'),
      expect.stringContaining('acme.freshdesk.com · the browser does not let Stafett read here'),
    ]);
    expect(within(rows[0] as HTMLElement).queryByRole('button', { name: 'Allow' })).toBeNull();
  });

  it('asks for the host alone, before anything is awaited, and says what was found', async () => {
    const services = show();
    use(' https://Support.Firm.com/agent/tickets/7 ');
    // The browser wants to see the agent's click behind its question.
    expect(services.useSite).toHaveBeenCalledWith('support.firm.com');
    expect(
      await screen.findByText(/Stafett is used on support\.firm\.com: Zendesk, account acme\.zendesk\.com/),
    ).toBeTruthy();
  });

  it('says what is no address, and asks for nothing', () => {
    const services = show();
    use('support');
    expect(screen.getByRole('alert').textContent).toContain('such as support.firm.com');
    expect(services.useSite).not.toHaveBeenCalled();
  });

  it.each([
    ['no-access', 'You did not allow it.'],
    ['signed-out', 'Nobody is signed in at support.firm.com.'],
    ['unknown', 'No helpdesk that Stafett knows was found at support.firm.com.'],
    ['not-open', 'support.firm.com did not answer.'],
  ] as const)('%s is said', async (kind, words) => {
    show({ kind });
    use('support.firm.com');
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });

  it('says so when the background cannot be reached', async () => {
    show(new Error('gone'));
    use('support.firm.com');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  });

  it('is removed only after a second click that names it', async () => {
    const services = show();
    const [row] = await screen.findAllByRole('listitem');
    fireEvent.click(within(row as HTMLElement).getByRole('button', { name: 'Remove' }));
    expect(services.leaveSite).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Stop using Stafett on support.exempel.se' }));
    await waitFor(() => expect(services.leaveSite).toHaveBeenCalledWith('support.exempel.se'));
  });
});

describe('the panel beside a page that is no helpdesk', () => {
  it('offers to use Stafett on the page where its icon was pressed', async () => {
    const { verbs } = showPanel({ kind: 'nothing', why: 'elsewhere', site: 'support.firm.com' });
    fireEvent.click(screen.getByRole('button', { name: 'Use Stafett on support.firm.com' }));
    expect(verbs.useSite).toHaveBeenCalledWith('support.firm.com');
    expect((await screen.findByRole('alert')).textContent).toContain('No helpdesk that Stafett knows');
  });

  it.each([
    [{ kind: 'used', helpdesk: 'zendesk', account: 'firm.zendesk.com' }, 'Stafett is used on support.firm.com'],
    [{ kind: 'own' }, 'Stafett works on support.firm.com already.'],
  ] as const)('asks no more once it is answered with %o; the keyboard goes on from the answer', async (said, words) => {
    const { verbs } = showPanel({ kind: 'nothing', why: 'elsewhere', site: 'support.firm.com' });
    verbs.useSite.mockResolvedValue(said);
    fireEvent.click(screen.getByRole('button', { name: 'Use Stafett on support.firm.com' }));
    const status = await screen.findByText(words, { exact: false });
    expect(screen.queryByRole('button', { name: /Use Stafett/ })).toBeNull();
    expect(screen.queryByText(/Is this your helpdesk/)).toBeNull();
    await waitFor(() => expect(document.activeElement?.contains(status)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('offers it again where it did not come about', async () => {
    showPanel({ kind: 'nothing', why: 'elsewhere', site: 'support.firm.com' });
    fireEvent.click(screen.getByRole('button', { name: 'Use Stafett on support.firm.com' }));
    await screen.findByRole('alert');
    expect(screen.getByRole('button', { name: 'Use Stafett on support.firm.com' })).toBeTruthy();
  });

  it('says nothing of one page that was answered of another', async () => {
    const { show } = showPanel({ kind: 'nothing', why: 'elsewhere', site: 'support.firm.com' });
    fireEvent.click(screen.getByRole('button', { name: 'Use Stafett on support.firm.com' }));
    await screen.findByRole('alert');
    show({ kind: 'nothing', why: 'elsewhere', site: 'news.example.com' });
    expect(screen.getByRole('button', { name: 'Use Stafett on news.example.com' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to the settings where the address is not known, in Swedish too', () => {
    speak('sv');
    const { verbs } = showPanel({ kind: 'nothing', why: 'elsewhere', site: null });
    fireEvent.click(screen.getByRole('button', { name: 'Har ert ärendesystem en egen adress?' }));
    expect(verbs.openSites).toHaveBeenCalled();
  });
});
