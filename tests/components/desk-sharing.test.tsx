// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskPage } from '@/components/desk/desk';
import { SharingProvider, type SharingServices } from '@/components/desk/sharing/sharing-services';
import type { Absence } from '@/domain/absence';
import type { Book } from '@/domain/book';
import type { BookSource } from '@/domain/book-source';
import { readBookText } from '@/domain/book-text';
import { policyIn } from '@/domain/policy';
import { starterBook } from '@/domain/starter-book';
import type { SourceView } from '@/services/watch-source';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { DESK_NOW, FakeDesk } from '../fakes/desk';
import { press } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const ADDRESS = 'https://bok.exempel.se/b.json';
const SOURCE: BookSource = {
  ...{ id: 'source', address: ADDRESS, by: 'agent', since: DESK_NOW, etag: null, lastModified: null, version: 2 },
  ...{ askedAt: DESK_NOW - 60_000, goodAt: DESK_NOW - 60_000, failure: null },
  published: { by: 'Sara Holm', at: DESK_NOW - 3_600_000 },
};
const HINT = aHint({ id: 'h1', name: '<b>Screws</b>', departmentId: 'kosmos', when: { ...NO_WORDS, any: ['skruv'] } });

async function show(view: Partial<SourceView> = {}, changed: Partial<SharingServices> = {}, desk = new FakeDesk()) {
  const services: SharingServices = {
    saveBook: vi.fn(() => Promise.resolve()),
    readText: async (text) => readBookText(text),
    watchSource: (tell) => {
      tell({ source: null, policy: policyIn({}), ...view });
      return () => undefined;
    },
    allow: vi.fn(() => Promise.resolve(true)),
    look: vi.fn(() =>
      Promise.resolve({ kind: 'failed' as const, what: 'gone' as const, status: 404, retryAfterMs: null }),
    ),
    follow: vi.fn(() => Promise.resolve()),
    leave: vi.fn(() => Promise.resolve()),
    giveBack: vi.fn(() => Promise.resolve()),
    lookNow: vi.fn(() => Promise.resolve()),
    ...changed,
  };
  location.hash = '#sharing';
  render(
    <SharingProvider value={services}>
      <DeskPage services={desk} />
    </SharingProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Sharing' }, { timeout: 5000 });
  await screen.findByRole('region', { name: 'As a file' });
  return { services, desk };
}

async function paste(book: Partial<Book>): Promise<void> {
  fireEvent.input(screen.getByLabelText("The book's text"), {
    target: { value: JSON.stringify({ ...starterBook(), ...book }) },
  });
  await act(async () =>
    within(screen.getByRole('region', { name: 'As a file' }))
      .getByText('Look at it')
      .click(),
  );
}

const type = (address: string) =>
  fireEvent.input(screen.getByLabelText('Address of the book'), { target: { value: address } });
const lookAt = () =>
  act(async () =>
    within(screen.getByRole('region', { name: 'From an address' }))
      .getByText('Look at it')
      .click(),
  );

describe('a book from a file', () => {
  it('changes nothing before it is taken over, and then only what has a tick', async () => {
    const { desk } = await show();
    await paste({ silentDays: 5, stopBudget: 20 });
    expect(await screen.findByText('2 differences from the book here. Nothing has changed yet.')).toBeTruthy();
    expect(desk.kept).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /without a word/i }));
    await press('Take over 1 change');
    expect(desk.kept).toHaveLength(1);
    expect(desk.book).toMatchObject({ silentDays: 3, stopBudget: 20 });
  });

  it('that is left is said to have changed nothing, until something has', async () => {
    const { desk } = await show();
    await paste({ retentionDays: 90 });
    expect(await screen.findByText('Days that customers are kept: not decided (400) → 90')).toBeTruthy();
    await press('Leave the book as it is');
    expect(screen.getByText('The book is as it was.')).toBeTruthy();
    // As by following an address, on the same page.
    await act(async () => void (await desk.changeBook((book) => ({ ...book, silentDays: 8 }), 'subscription', 'Sara')));
    expect(screen.queryByText('The book is as it was.')).toBeNull();
  });

  it('is refused with what is wrong and where, as text', async () => {
    const { desk } = await show();
    await paste({ hints: [HINT] });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Hints 1, department');
    expect(alert.textContent).toContain('“kosmos” is no department of this book.');
    expect(desk.kept).toEqual([]);
  });

  it('is not taken over where what is ticked does not hold together', async () => {
    await show();
    const cosmos = { ...starterBook().departments[0], id: 'kosmos', tag: 'stafett_kosmos', groups: [] };
    await paste({ hints: [HINT], departments: [...starterBook().departments, cosmos as Book['departments'][number]] });
    expect(document.querySelector('.share-part b')).toBeNull();
    fireEvent.click(await screen.findByRole('checkbox', { name: /^New department/ }));
    const department = starterBook().departments[0]?.name.en ?? '';
    expect(screen.getByRole('alert').textContent).toContain(`“<b>Screws</b>” needs “${department}”`);
    expect(screen.getByRole('button', { name: 'Take over 1 change' })).toHaveProperty('disabled', true);
    // One press takes along what it needs, and the book is whole.
    fireEvent.click(screen.getByRole('button', { name: 'Take what is needed along' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Take over 2 changes' })).toHaveProperty('disabled', false);
  });
});

describe('an address', () => {
  it('that is none is told, and the browser is not asked', async () => {
    const { services } = await show();
    type('http://bok.exempel.se/b.json');
    await lookAt();
    expect(screen.getByRole('alert').textContent).toContain('begins with https://');
    expect(services.allow).not.toHaveBeenCalled();
  });

  it('is asked only where the browser allows it, and what is wrong there is told with what to do', async () => {
    const allow = vi.fn(() => Promise.resolve(false));
    const { services } = await show({}, { allow });
    type(ADDRESS);
    await lookAt();
    expect(await screen.findByText(/^Stafett was not allowed to read there/)).toBeTruthy();
    expect(services.look).not.toHaveBeenCalled();
    allow.mockResolvedValue(true);
    await lookAt();
    expect((await screen.findByRole('alert')).textContent).toContain('There is nothing at this address (404).');
  });

  it('is followed when somebody has seen what differs; else the browser’s leave is given back', async () => {
    const text = JSON.stringify({ ...starterBook(), silentDays: 5, updatedBy: 'Sara Holm', updatedAt: DESK_NOW });
    const fetched = { kind: 'text' as const, text, etag: '"1"', lastModified: null };
    const { services } = await show({}, { look: async () => fetched });
    type(ADDRESS);
    await lookAt();
    await screen.findByText('One difference from the book here. Nothing has changed yet.');
    await press('Leave the book as it is');
    expect(services.giveBack).toHaveBeenCalledWith(ADDRESS);
    expect(services.follow).not.toHaveBeenCalled();
    await lookAt();
    await screen.findByText(/Changed last by Sara Holm/);
    await press('Follow this address');
    expect(services.follow).toHaveBeenCalledWith(ADDRESS, readBookText(text), fetched);
  });

  it('that is followed and fails says since when, why, and what to do', async () => {
    const failure = {
      what: 'faults' as const,
      since: DESK_NOW - 7_200_000,
      at: DESK_NOW,
      status: null,
      times: 3,
      notBefore: null,
    };
    const faults = [{ what: 'size' as const, at: 'silentDays', name: '' }];
    await show({ source: { ...SOURCE, failure: { ...failure, faults } } });
    const alert = screen.getByRole('alert').textContent;
    for (const said of [
      'cannot be used',
      'Days without a word to the customer',
      '3 tries',
      'The last good book is used meanwhile.',
    ])
      expect(alert).toContain(said);
  });

  it('that has a book with faults shows them with their lines when asked, and says when it has been mended', async () => {
    const failure = {
      ...{ what: 'faults' as const, since: DESK_NOW, at: DESK_NOW, status: null, times: 1, notBefore: null },
      faults: [{ what: 'size' as const, at: 'silentDays', name: '' }],
    };
    const bad = JSON.stringify({ ...starterBook(), silentDays: 500 }, null, 2);
    const look = vi.fn<SharingServices['look']>(async () => ({
      ...{ kind: 'text' as const, text: bad, etag: null, lastModified: null },
    }));
    const { desk } = await show({ source: { ...SOURCE, failure } }, { look });
    await press('Show on which lines');
    const line = bad.slice(0, bad.indexOf('"silentDays"')).split('\n').length;
    expect(screen.getByRole('alert').textContent).toContain(`Line ${line}, Days without a word`);
    expect(desk.kept).toEqual([]);
  });

  it('that is followed says what was left out of its book, and what that hardly means', async () => {
    const who = (name: string) => ({ name, users: [] });
    const away = (id: string, standIn: string): Absence => ({
      ...{ id, who: who(id), standIn: who(standIn), from: '2026-11-20', until: '2026-11-30' },
    });
    const desk = new FakeDesk({ absences: [away('ada', 'bo'), away('bo', 'ada')] });
    const leftOut = [{ what: 'unknown' as const, at: 'silentDay', name: 'silentDay' }];
    await show({ source: { ...SOURCE, leftOut } }, {}, desk);
    const part = screen.getByRole('region', { name: 'From an address' }).textContent;
    expect(part).toContain('Good to know');
    expect(part).toContain('silentDay');
    expect(part).toContain('ada → bo');
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    await show({ source: SOURCE });
    expect(screen.queryByText('Good to know')).toBeNull();
  });

  it('is left after a second press that names it', async () => {
    const { services } = await show({ source: SOURCE });
    await press('Stop following');
    expect(services.leave).not.toHaveBeenCalled();
    await press('Stop following bok.exempel.se');
    expect(services.leave).toHaveBeenCalled();
  });
});

describe('a policy', () => {
  it('is shown with what it decides and what of it cannot be used', async () => {
    await show({
      policy: policyIn({ stopBudget: 25, lock: true, helpdeskHosts: ['acme.zendesk.com', '<i>'], retentionDays: 0 }),
    });
    const part = within(screen.getByRole('region', { name: 'Set by your organisation' }));
    for (const said of ['25', 'acme.zendesk.com', 'yes']) expect(part.getByText(said)).toBeTruthy();
    expect(part.getByRole('alert').textContent).toContain('“<i>” is no host');
    expect(part.getByRole('alert').textContent).toContain('0 is out of range, 1 to 3650.');
  });

  it('that locks the book leaves no way to change it here', async () => {
    await show({}, {}, new FakeDesk({}, [], { '': 'policy', bookAddress: 'policy' }));
    expect(screen.queryByLabelText('Address of the book')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
    // Both the address and the file say why.
    expect(screen.getAllByText('Set by your organisation; it cannot be changed here.')).toHaveLength(2);
  });
});
