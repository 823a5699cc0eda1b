// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { SaveAnswer } from './zendesk/page/api';
import { FakeZendesk } from './zendesk/page/fake-zendesk';
import { MemoryApi } from './zendesk/page/memory-api';
import type { Era, PageSettings } from './zendesk/page/settings';

const ME = { id: 21, name: 'Maja Ek', email: 'maja@example.com', role: 'agent', group_ids: [31, 33] };
const SUBMIT = '[data-test-id="submit_button-button"]';
const ERROR = '[data-test-id="ticket_saving_error_notification"]';
const EDITOR = '[contenteditable]';

let page: FakeZendesk | null = null;
afterEach(() => page?.unmount());

/** The page on ticket 1001, in an account that is in memory. */
async function open(settings: Partial<PageSettings> = {}, path = '/agent/tickets/1001', api = new MemoryApi()) {
  window.history.replaceState(null, '', path);
  page = new FakeZendesk(document, api, { ...settings, me: ME });
  await page.start();
  return { page, api };
}

function one(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing on the page matches ${selector}`);
  return found;
}

/** The workspaces in the document, with what a reader of the page needs in order to tell them apart. */
function workspaces() {
  return [...document.querySelectorAll<HTMLElement>('main#main_panes > .workspace')];
}

/** What the page's last save said about the ticket. */
function saved(api: MemoryApi): Record<string, unknown> {
  const body = api.saves.at(-1)?.body as { variables: { ticket: Record<string, unknown> } };
  return body.variables.ticket;
}

describe('tickets in tabs', () => {
  it('keeps every open ticket in the document and hides the others by visibility, never by display', async () => {
    const { page } = await open();
    await page.openTicket(1002);
    const [first, second] = workspaces();
    expect(first?.classList.contains('is-cached')).toBe(true);
    expect(first?.style.visibility).toBe('hidden');
    expect(first?.style.display).toBe('');
    expect(second?.classList.contains('is-cached')).toBe(false);
    expect(second?.style.visibility).toBe('');
    expect(document.querySelectorAll(SUBMIT)).toHaveLength(2);
    expect(document.querySelectorAll('#main_panes').length).toBeGreaterThan(1);
  });

  it('follows back and forward', async () => {
    const { page } = await open();
    await page.openTicket(1002);
    await page.navigate('/agent/filters/open');
    expect(page.shown).toBeNull();
    expect(workspaces().every((workspace) => workspace.classList.contains('is-cached'))).toBe(true);
    window.history.replaceState(null, '', '/agent/tickets/1001');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(page.shown?.id).toBe(1001);
  });

  it('opens a ticket from a relative link of a view', async () => {
    const { page } = await open({}, '/agent/filters/360001');
    expect(one('[data-test-id="ticket-table-cells-subject"] a').getAttribute('href')).toBe('tickets/1001');
    one('[data-test-id="ticket-table-cells-subject"] a').click();
    await expect.poll(() => page.shown?.phase).toBe('ready');
    expect(window.location.pathname).toBe('/agent/tickets/1001');
  });

  it('has Zendesk as its title until the subject is there', async () => {
    const { page } = await open({}, '/agent/dashboard');
    page.beginLateRender();
    const opening = page.openTicket(1001);
    expect(document.title).toBe('Zendesk');
    await opening;
    expect(document.title).toBe('Routern har inte kommit');
  });

  it('brings a late ticket in three steps: frame, conversation, fields and submit', async () => {
    const { page } = await open({}, '/agent/dashboard');
    page.beginLateRender();
    await page.openTicket(1001);
    const has = (selector: string) => document.querySelector(selector) !== null;
    expect([has('[data-test-id^="ticket-1001-"]'), has(EDITOR), has(SUBMIT)]).toEqual([true, false, false]);
    page.nextRenderStep();
    expect([has(EDITOR), has('[data-test-id="assignee-field"]')]).toEqual([true, false]);
    page.finishLateRender();
    expect([has(SUBMIT), has('[data-test-id="assignee-field"]')]).toEqual([true, true]);
  });

  it('comes in steps by itself where the account is slow', async () => {
    const { page } = await open({ renderDelay: 5 }, '/agent/dashboard');
    const stages: number[] = [];
    const watch = new MutationObserver(() => stages.push(page.shown?.stage ?? 0));
    watch.observe(document.body, { childList: true, subtree: true });
    await page.openTicket(1001);
    await new Promise((resolve) => setTimeout(resolve));
    watch.disconnect();
    expect([...new Set(stages)]).toEqual([0, 1, 2, 3]);
  });

  it('says that a deleted ticket does not exist, and draws no container for it', async () => {
    await open({}, '/agent/tickets/999');
    expect(one('.workspace [role="alert"]').textContent).toContain('does not exist');
    expect(document.querySelector('[data-test-id^="ticket-999"]')).toBeNull();
  });

  it('gives a closed ticket neither submit nor composer', async () => {
    const api = new MemoryApi();
    Object.assign(api.tickets.get(1001) ?? {}, { status: 'closed', tags: ['closed_by_merge'] });
    const { page } = await open({}, '/agent/tickets/1001', api);
    expect(document.querySelector(SUBMIT)).toBeNull();
    expect(document.querySelector(EDITOR)).toBeNull();
    expect(one('[data-test-id="omni-log-container"]').textContent).toContain('merged');
    expect(await page.submit('solved')).toBe('ignored');
    expect(api.saves).toHaveLength(0);
  });

  it('turns a new ticket into a real one in the same tab', async () => {
    const { page, api } = await open({}, '/agent/tickets/new/1?requester_id=11');
    expect(one('[data-test-id="header-tab"]').getAttribute('data-entity-id')).toBe('new-1');
    page.setSubject('Ny router');
    page.typeReply('Hej Anna');
    expect(await page.submit()).toBe('saved');
    expect(api.saves[0]?.body).toMatchObject({
      operationName: 'CreateIssueTicketMutation',
      variables: { ticket: { subject: 'Ny router', requesterId: '11', status: 'OPEN' } },
    });
    expect(window.location.pathname).toBe('/agent/tickets/1003');
    expect(one('[data-test-id="header-tab"]').getAttribute('data-entity-id')).toBe('1003');
    expect(workspaces()).toHaveLength(1);
  });
});

describe('the hooks of each era', () => {
  const active: Record<Era, string> = {
    current: '[data-test-id="ticket-1001-standard-layout"][data-is-active="true"]',
    'layout-builder': '[data-test-id="ticket-1001-custom-layout"][data-is-active="true"]',
    '2023': '.ticket-panes-grid-layout.active [data-side-conversations-anchor-id="1001"]',
    '2021': '.workspace:not(.is-cached) .omni-conversation-pane[data-ticket-id="1001"]',
  };
  const selectedTab: Record<Era, string> = {
    current: 'a[data-test-id="header-tab"][data-entity-is-selected="true"]',
    'layout-builder': 'a[data-test-id="header-tab"][data-entity-is-selected="true"]',
    '2023': 'div[data-test-id="header-tab"][aria-selected="true"][data-selected="true"]',
    '2021': 'div[data-test-id="header-tab"][aria-selected="true"]:not([data-selected])',
  };

  for (const era of Object.keys(active) as Era[]) {
    it(`${era}: marks the ticket on the screen, and only that one`, async () => {
      const { page } = await open({ era, openTickets: [1002] });
      expect(document.querySelectorAll(active[era])).toHaveLength(1);
      expect(document.querySelectorAll(active[era].replace('1001', '1002'))).toHaveLength(0);
      expect(document.querySelectorAll(selectedTab[era])).toHaveLength(1);
      expect(one(selectedTab[era]).getAttribute('data-entity-id')).toBe('1001');
      await page.switchTab(1002);
      expect(document.querySelectorAll(active[era])).toHaveLength(0);
      expect(document.querySelectorAll(active[era].replace('1001', '1002'))).toHaveLength(1);
    });
  }

  it('keeps every newer hook out of the older eras', async () => {
    await open({ era: '2023' });
    expect(document.querySelector('[data-is-active], [data-test-id$="-layout"], [data-ticket-id]')).toBeNull();
    page?.configure({ era: '2021' });
    const newer = '[data-is-active], [data-test-id$="-layout"], .ticket-panes-grid-layout, [data-test-id^="tabs-nav"]';
    expect(document.querySelector(newer)).toBeNull();
    expect(document.querySelector('[data-test-id^="assignee-field-selected"]')).toBeNull();
    expect(one('.js-zero-state-ticket-tutorial-assignee-field > div > div').textContent).toBe('Support/Maja Ek');
  });

  it('puts the footer outside of the grid where the layout is custom, inside where it is standard', async () => {
    const { page } = await open({ era: 'layout-builder' });
    expect(one(SUBMIT).closest('[data-test-id$="-layout"]')).toBeNull();
    page.configure({ era: 'current' });
    expect(one(SUBMIT).closest('[data-test-id$="-layout"]')).not.toBeNull();
  });

  it('names the assignee, group first, and shows no id', async () => {
    const { page } = await open();
    const titles = () =>
      [...document.querySelectorAll('[data-test-id="assignee-field"] [title]')].map((one) => one.getAttribute('title'));
    expect(titles()).toEqual(['Support', 'Maja Ek']);
    await page.setAssignee(32, null);
    expect(titles()).toEqual(['Logistik']);
    expect(document.querySelector('[data-test-id="assignee-field-selected-group-tag"]')).not.toBeNull();
    expect(one('[data-test-id="assignee-field"]').outerHTML).not.toMatch(/\b(31|32|21|22)\b/);
  });

  it('gives elements other generated classes at each render', async () => {
    const { page } = await open();
    const before = one(SUBMIT).className;
    page.rerender();
    expect(one(SUBMIT).className).not.toBe(before);
  });

  it('says everything in the language of the account', async () => {
    const { page } = await open({ language: 'sv' });
    expect(one(SUBMIT).textContent).toBe('Skicka som Öppen');
    page.configure({ language: 'es' });
    expect(one(SUBMIT).textContent).toBe('Enviar como Abierto');
  });
});

describe('what goes out', () => {
  it('carries a note without a status, a group or an agent when only a note was written', async () => {
    const { page, api } = await open();
    page.typeReply('Ringt kunden <imorgon>', false);
    expect(await page.submit('open')).toBe('saved');
    expect(api.saves).toHaveLength(1);
    expect(saved(api)).toEqual({
      comment: { body: { value: '<p>Ringt kunden &lt;imorgon&gt;</p>', format: 'HTML' }, isPublic: false },
    });
  });

  it('carries both group and agent when the new group takes the agent away', async () => {
    const { page, api } = await open();
    await page.setAssignee(32, null);
    await page.submit();
    expect(api.saves[0]).toMatchObject({ method: 'POST', path: '/api/graphql' });
    expect(saved(api)).toEqual({ groupId: '32', assigneeId: null });
  });

  it('carries the agent alone when the group stays', async () => {
    const { page, api } = await open();
    await page.setAssignee(33, 22);
    await page.submit();
    await page.setAssignee(33, 21);
    await page.submit('solved');
    expect(saved(api)).toEqual({ status: 'SOLVED', assigneeId: '21' });
  });

  it('carries the group alone when the agent goes along', async () => {
    const { page, api } = await open();
    await page.setAssignee(33, 21);
    await page.submit();
    expect(saved(api)).toEqual({ groupId: '33' });
  });

  it('hides the update behind another operation in an array', async () => {
    const { page, api } = await open({ saveVia: 'graphql-array' });
    await page.setAssignee(32, 22);
    expect(await page.submit()).toBe('saved');
    const batch = api.saves[0]?.body as { operationName: string; query: string; variables: { ticket: unknown } }[];
    expect(batch.map((operation) => operation.operationName)).toEqual(['BFFConvoLogQuery', 'UpdateTicketMutation']);
    expect(batch[1]?.variables.ticket).toEqual({ groupId: '32', assigneeId: '22' });
    expect(batch[1]?.query).toContain('mutation UpdateTicketMutation');
  });

  it('is a PUT with numbers for ids in an account without GraphQL', async () => {
    const { page, api } = await open({ saveVia: 'rest' });
    await page.setAssignee(32, 22);
    await page.submit('pending');
    expect(api.saves[0]).toEqual({
      method: 'PUT',
      path: '/api/v2/tickets/1001',
      body: { ticket: { status: 'pending', group_id: 32, assignee_id: 22 } },
    });
  });

  it('takes a ticket over without calling out before the submit', async () => {
    const { page, api } = await open();
    Object.assign(api.tickets.get(1001) ?? {}, { group_id: 32, assignee_id: 22 });
    await page.reload(1001);
    await page.takeIt();
    expect(api.saves).toHaveLength(0);
    await page.submit();
    expect(saved(api)).toEqual({ groupId: '31', assigneeId: '21' });
  });

  it('carries what a macro changed, once it is submitted', async () => {
    const { page, api } = await open();
    api.previews.set(7, { status: 'pending', group_id: 32, assignee_id: null, comment: { body: 'Hej', public: true } });
    await page.applyMacro(7);
    expect(api.saves).toHaveLength(0);
    await page.submit();
    expect(saved(api)).toMatchObject({
      status: 'PENDING',
      groupId: '32',
      assigneeId: null,
      comment: { isPublic: true },
    });
  });

  it('goes out from Ctrl+Alt+S, O, P and D with their status, from U with the one on the button', async () => {
    const { page, api } = await open();
    for (const [key, status] of Object.entries({ s: 'SOLVED', o: 'OPEN', p: 'PENDING', d: 'HOLD' })) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, altKey: true, bubbles: true }));
      await expect.poll(() => page.shown?.saving).toBeNull();
      expect(saved(api)).toEqual({ status });
    }
    page.typeReply('samma status');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', ctrlKey: true, altKey: true, bubbles: true }));
    await expect.poll(() => api.saves.length).toBe(5);
    expect(saved(api)).not.toHaveProperty('status');
  });
});

describe('the submit menu', () => {
  it('hangs outside of the ticket and submits what was chosen', async () => {
    const { api } = await open();
    one('[data-test-id="submit_button-menu-button"]').click();
    const item = one('[data-garden-id="dropdowns.menu"] li[role="menuitem"][data-test-id="submit_button-menu-solved"]');
    expect(item.closest('.workspace')).toBeNull();
    item.click();
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('solved');
    expect(document.querySelector('[data-garden-id="dropdowns.menu"]')).toBeNull();
  });

  it('submits by Enter without a click that anybody could hear', async () => {
    const { api } = await open();
    const clicks: EventTarget[] = [];
    const hear = (event: Event) => clicks.push(event.target ?? window);
    one('[data-test-id="submit_button-menu-button"]').click();
    window.addEventListener('click', hear, true);
    const item = one('[data-test-id="submit_button-menu-solved"]');
    item.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('solved');
    window.removeEventListener('click', hear, true);
    expect(clicks).toEqual([]);
  });

  it('only changes the main button where the account has it so', async () => {
    const { api } = await open({ menuItemSubmits: false });
    one('[data-test-id="submit_button-menu-button"]').click();
    one('[data-test-id="submit_button-menu-pending"]').click();
    expect(api.saves).toHaveLength(0);
    expect(one(SUBMIT).textContent).toBe('Submit as Pending');
    one(SUBMIT).click();
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('pending');
  });

  it('closes on Escape and on a press elsewhere', async () => {
    await open();
    const caret = one('[data-test-id="submit_button-menu-button"]');
    caret.click();
    one('[role="menu"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('[role="menu"]')).toBeNull();
    caret.click();
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });
});

describe('a save that is under way, fails or succeeds', () => {
  const failures: [what: string, answer: SaveAnswer | Error, reason: string][] = [
    ['a lost connection', new TypeError('Failed to fetch'), 'Failed to fetch'],
    [
      'an HTTP error',
      { status: 422, body: { error: 'RecordInvalid', description: 'Record validation errors' } },
      'Record validation errors (422)',
    ],
    [
      'a wrong token',
      { status: 403, body: { error: { title: 'Forbidden', message: 'Invalid authenticity token' } } },
      'Invalid authenticity token (403)',
    ],
    [
      'another union member with HTTP 200',
      {
        status: 200,
        body: { data: { updateTicket: { __typename: 'UpdateTicketFailure', errors: [{ message: 'Locked' }] } } },
      },
      'Locked',
    ],
    [
      'an errors array with HTTP 200',
      { status: 200, body: { data: null, errors: [{ message: 'Timeout' }] } },
      'Timeout',
    ],
    ['something that is no JSON', { status: 200, body: null }, 'unreadable answer'],
  ];

  for (const [what, answer, reason] of failures) {
    it(`keeps text, status and assignee after ${what}, and says that nothing was saved`, async () => {
      const { page, api } = await open();
      page.typeReply('Hej Anna,\nrad två');
      await page.setAssignee(32, 22);
      api.nextSave = answer;
      expect(await page.submit('pending')).toBe('failed');
      expect(one(ERROR).textContent).toContain(reason);
      expect([...document.querySelectorAll(`${EDITOR} p`)].map((line) => line.textContent)).toEqual([
        'Hej Anna,',
        'rad två',
      ]);
      expect(one(SUBMIT).textContent).toBe('Submit as Pending');
      expect(one('[data-test-id="assignee-field-selected-agent-tag"]').textContent).toBe('Logistik / Karin Hedman');
      // The next try sends the same once more, and then the error is gone.
      expect(await page.submit()).toBe('saved');
      expect(api.saves[1]).toEqual(api.saves[0]);
      expect(document.querySelector(ERROR)).toBeNull();
    });
  }

  it('is shown on the button, and a second press does nothing', async () => {
    const { page, api } = await open();
    let release = () => {};
    api.holdSaves = new Promise((resolve) => (release = resolve));
    page.typeReply('Hej');
    const saving = page.submit();
    expect(one(SUBMIT).getAttribute('aria-busy')).toBe('true');
    one(SUBMIT).click();
    expect(await page.submit('solved')).toBe('ignored');
    release();
    expect(await saving).toBe('saved');
    expect(one(SUBMIT).getAttribute('aria-busy')).toBeNull();
    expect(api.saves).toHaveLength(1);
  });

  it('is aborted by a page that has waited long enough, as a failure that keeps the draft', async () => {
    const { page, api } = await open({ saveTimeout: 5 });
    api.holdSaves = new Promise(() => {});
    page.typeReply('Hej');
    expect(await page.submit()).toBe('failed');
    expect(one(EDITOR).textContent).toBe('Hej');
  });

  it('shows the new comment, replaces the nodes, and empties the composer', async () => {
    const { page } = await open();
    const before = one('[data-test-id="assignee-field"]');
    page.typeReply('Nu är paketet på väg.');
    await page.submit();
    const comments = [...document.querySelectorAll('[data-test-id="omni-log-message-content"]')];
    expect(comments.at(-1)?.textContent).toBe('Nu är paketet på väg.');
    expect(one(EDITOR).textContent).toBe('');
    expect(before.isConnected).toBe(false);
  });

  it('leaves alone what was typed while it was under way', async () => {
    const { page, api } = await open();
    let release = () => {};
    api.holdSaves = new Promise((resolve) => (release = resolve));
    page.typeReply('först');
    const saving = page.submit();
    page.typeReply('först och sedan mer');
    release();
    await saving;
    expect(one(EDITOR).textContent).toBe('först och sedan mer');
  });
});

describe('drafts', () => {
  it('survive a switch of tabs, a render, and news from the server', async () => {
    const { page, api } = await open();
    const editor = one(EDITOR);
    editor.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'halvskrivet' }));
    editor.dispatchEvent(new Event('input', { bubbles: true }));
    await page.openTicket(1002);
    expect(document.querySelectorAll('[data-test-id="omnitab-dirty-notification"]')).toHaveLength(1);
    await page.switchTab(1001);
    page.rerender();
    api.tickets.get(1001)?.tags.push('stafett_logistik');
    await page.reload(1001);
    const workspace = workspaces().find((one) => !one.classList.contains('is-cached')) ?? document;
    expect(one(EDITOR, workspace).textContent).toBe('halvskrivet');
    expect(one('[data-test-id="ticket-system-field-tags-multiselect"]', workspace).textContent).toContain(
      'stafett_logistik',
    );
  });
});

describe('text', () => {
  it('stays text, whatever a customer writes', async () => {
    const api = new MemoryApi();
    const nasty = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    Object.assign(api.tickets.get(1001) ?? {}, { subject: nasty, tags: [nasty] });
    api.commentLists
      .get(1001)
      ?.push({ id: 9, author_id: 11, body: nasty, public: true, created_at: '2026-11-14T08:00:00Z' });
    await open({}, '/agent/tickets/1001', api);
    expect(document.querySelector('main img, main script')).toBeNull();
    expect([...document.querySelectorAll('article')].at(-1)?.textContent).toContain(nasty);
    expect(document.title).toBe(nasty);
  });
});
