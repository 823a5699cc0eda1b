// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelSkeleton } from '@/components/panel/skeleton';
import type { CaseView } from '@/domain/panel-view';
import { speak } from '../fakes/locale-files';
import { shortHistory } from '../gallery/histories';
import * as view from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

describe('the panel', () => {
  it('tells who the customer is, how that is known and since when', () => {
    showPanel(view.carousel);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Anna Lindqvist');
    expect(document.body.textContent).toContain('anna@exempel.se');
    expect(document.body.textContent).toContain('5 cases · known here since March');
    fireEvent.click(screen.getByRole('button', { name: '1 more identity' }));
    expect(document.body.textContent).toContain('+46 70 174 06 05');
    expect(document.body.textContent).not.toContain('user:77');
  });

  it('counts how often the customer has told it and how long it has been on the way', () => {
    showPanel(view.carousel);
    expect(screen.getByText('Told 3 times · 4 days on the way')).toBeTruthy();
  });

  it('says it in Swedish where the browser is Swedish', () => {
    speak('sv');
    showPanel(view.carousel);
    expect(screen.getByText('Berättat 3 gånger · på väg i 4 dagar')).toBeTruthy();
    expect(document.body.textContent).toContain('känd här sedan mars');
    expect(document.body.textContent).toContain('Inte mottaget än');
  });

  it('names the owner, the holder, and that it has not been accepted', () => {
    showPanel(view.carousel);
    const owner = screen.getByRole('region', { name: 'Owner' });
    expect(owner.textContent).toContain('Eva Lind, Support · since yesterday');
    expect(owner.textContent).toContain('Faktura has it since today 11:12');
    expect(owner.textContent).toContain('Not yet accepted');
  });

  it('lets the one who has the case say so, and nobody else', () => {
    const atFaktura: CaseView = { ...view.carousel, me: { id: '12', name: 'Cecilia Holm' } };
    const { verbs } = showPanel(atFaktura);
    fireEvent.click(screen.getByRole('button', { name: 'Mark as received' }));
    expect(verbs.sayReceived).toHaveBeenCalledWith(view.carousel.caseKey);
    cleanup();
    // Eva has passed it on: that she has it is not for her to say.
    showPanel(view.carousel);
    expect(screen.queryByRole('button', { name: 'Mark as received' })).toBeNull();
    cleanup();
    const head = view.carousel.head as NonNullable<CaseView['head']>;
    // Whoever passed it on without having been its owner cannot say it either.
    showPanel({ ...atFaktura, head: { ...head, letGo: true } });
    expect(screen.queryByRole('button', { name: 'Mark as received' })).toBeNull();
    cleanup();
    showPanel({
      ...atFaktura,
      head: { ...head, holder: { ...head.holder, agentId: '99', agentName: 'Sara Holm' } },
    });
    expect(screen.queryByRole('button', { name: 'Mark as received' })).toBeNull();
  });

  it('puts what needs attention in the order it is given, and nothing when there is nothing', () => {
    const { show } = showPanel(view.carousel);
    const lines = screen.getByRole('region', { name: 'Needs attention' }).querySelectorAll('li');
    expect([...lines].map((line) => line.textContent)).toEqual([
      '2 unanswered messages, 6 days',
      'No word to the customer for 4 days',
      '3 more cases in the last 30 days',
    ]);
    show(view.calm);
    expect(screen.queryByRole('region', { name: 'Needs attention' })).toBeNull();
  });

  it('shows a received brief first, as text, until it is read', () => {
    const { verbs, container } = showPanel(view.receivedBrief);
    expect(container.querySelector('main > :first-child')?.textContent).toContain('Brief from Björn Ek');
    fireEvent.click(screen.getByRole('button', { name: 'Read' }));
    expect(verbs.markBriefRead).toHaveBeenCalledWith(view.receivedBrief.caseKey, '7f3a9c01');
  });

  it('shows what a note says, without the line that is there for people without Stafett', () => {
    const { container, show } = showPanel(view.receivedBrief);
    expect(container.querySelector('.received-text')?.textContent).toMatch(/^Anna fick paketet/);
    show(view.kept);
    const owner = screen.getByRole('region', { name: 'Owner' });
    expect(owner.textContent).toContain('Eva Lind asked Faktura today 12:12: Var är påsen från 12 nov?');
    const [claim] = view.kept.claims;
    if (claim) show({ ...view.kept, claims: [{ ...claim, text: 'To Faktura.\n\nWhere is it?' }] });
    expect(owner.textContent).toContain('Question from Eva Lind, today 12:12: Where is it?');
  });

  it('keeps the place of a received brief while its words are being read, and moves nothing when they come', () => {
    const { container, show } = showPanel(view.briefComing);
    const place = container.querySelector('main > :first-child');
    expect(place?.getAttribute('aria-label')).toBe('Brief received');
    expect(screen.getByRole('button', { name: 'Read' })).toHaveProperty('disabled', true);
    const parts = () => [...(place?.querySelectorAll('.section-head, .received-text, .row') ?? [])];
    const before = parts();
    show(view.receivedBrief);
    expect(before).toHaveLength(3);
    expect(parts()).toEqual(before);
    expect(place?.textContent).toContain('Brief from Björn Ek');
    expect(screen.getByRole('button', { name: 'Read' })).toHaveProperty('disabled', false);
  });

  it('never takes text for markup, wherever it comes from', () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const base = view.hostileText;
    const note = {
      kind: 'question' as const,
      operation: 'ab12cd34',
      by: { id: '1', name: hostile, role: 'agent' as const },
      at: 0,
      text: hostile,
    };
    const { container } = showPanel(
      {
        ...base,
        claims: [note],
        received: { ...note, kind: 'brief' },
        notices: [{ kind: 'missed', id: 'm', at: 0, to: hostile }],
      },
      [{ ...(shortHistory[0] as (typeof shortHistory)[0]), by: hostile, text: hostile }],
    );
    expect(container.querySelector('img, b, script, iframe')).toBeNull();
    expect(container.textContent).toContain(hostile);
  });

  it('fills in what customers write as it is written, placeholders and dollar signs too', () => {
    const fact = { id: 'f', text: '{day} $1 $& owes $$5', until: '2026-12-24', addedAt: 0, from: 'u' };
    const customer = view.calm.customer as NonNullable<CaseView['customer']>;
    showPanel({ ...view.calm, customer: { ...customer, facts: [fact] } });
    expect(screen.getByRole('button', { name: 'Remove: {day} $1 $& owes $$5' })).toBeTruthy();
  });

  it('forgets what was opened and typed for one customer when another is shown', async () => {
    const { show } = showPanel(view.calm);
    fireEvent.click(screen.getByRole('button', { name: 'Worth knowing' }));
    fireEvent.input(await screen.findByLabelText('Worth knowing at the next contact'), {
      target: { value: 'private' },
    });
    show({ ...view.calm, caseKey: 'zendesk:acme.zendesk.com:9' });
    expect(screen.queryByLabelText('Worth knowing at the next contact')).toBeNull();
  });

  it('breaks alone: one wrong part leaves a calm line, never an empty panel', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const head = { ...(view.calm.head as NonNullable<CaseView['head']>), stations: null as never };
    const { container } = showPanel({ ...view.calm, head });
    expect(container.textContent).toContain('The ticket is untouched');
  });
});

describe('how fresh it is', () => {
  it('says when it was read and reads again on demand', () => {
    const { verbs } = showPanel(view.calm);
    expect(document.body.textContent).toContain('Read 3 minutes ago');
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(verbs.refresh).toHaveBeenCalledWith(view.calm.caseKey);
  });

  it('says that it is reading, with the age of what is shown', () => {
    showPanel(view.reading);
    expect(document.body.textContent).toContain('Read 3 minutes ago · reading again');
    expect(screen.getByRole('button', { name: 'Read again' })).toHaveProperty('disabled', true);
  });

  it('shows old data with its age and the reason when the helpdesk cannot be reached', () => {
    showPanel(view.staleOffline);
    expect(document.body.textContent).toContain('No connection. Read 5 hours ago');
    expect(screen.getByText('Told 3 times · 4 days on the way')).toBeTruthy();
  });

  it('flags all the same when the customer could not be read, under the name the page shows', () => {
    const { verbs } = showPanel(view.unreadTrouble);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Anna Lindqvist');
    expect(document.body.textContent).toContain('The helpdesk is not answering properly.');
    fireEvent.click(screen.getByRole('button', { name: 'Logistics' }));
    expect(verbs.flag).toHaveBeenCalledWith(view.unreadTrouble.caseKey, 'logistik');
  });

  it('says so when the helpdesk gave only part of the history', () => {
    showPanel(view.partial);
    expect(document.body.textContent).toContain('counts may be too low');
  });
});

describe('a tab without a case', () => {
  it.each([
    ['elsewhere', 'Open a ticket to see the customer'],
    ['list', 'No ticket is open in this tab'],
    ['new-ticket', 'This ticket has not been saved yet'],
    ['suspended', 'This message is suspended'],
    ['signed-out', 'You are signed out of the helpdesk'],
    ['reload', 'Stafett is not running in this tab'],
    ['broken', 'Stafett cannot read what it has kept'],
  ] as const)('%s says so', (why, title) => {
    showPanel({ kind: 'nothing', why });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  });

  it('can be reloaded when Stafett is not running in it', () => {
    const { verbs } = showPanel({ kind: 'nothing', why: 'reload' });
    fireEvent.click(screen.getByRole('button', { name: 'Reload the tab' }));
    expect(verbs.reloadTab).toHaveBeenCalledTimes(1);
  });
});

describe('the skeleton', () => {
  it('in the page is the one that the panel draws', () => {
    const html = readFileSync(
      join(dirname(fileURLToPath(import.meta.url)), '../../entrypoints/sidepanel/index.html'),
      'utf8',
    );
    const page = new DOMParser().parseFromString(html.slice(html.indexOf('<body>')), 'text/html');
    const shape = (element: Element | null): string => (element?.outerHTML ?? '').replace(/>\s+</g, '><').trim();
    const { container } = render(<PanelSkeleton />);
    expect(shape(page.querySelector('main'))).toBe(shape(container.querySelector('main')));
  });
});
