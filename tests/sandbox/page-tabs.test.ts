// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { EDITOR, SUBMIT, one, openPage, workspaces } from './page-in-memory';
import { MemoryApi } from './zendesk/page/memory-api';

describe('tickets in tabs', () => {
  it('keeps every open ticket in the document and hides the others by visibility, never by display', async () => {
    const { page } = await openPage();
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
    const { page } = await openPage();
    await page.openTicket(1002);
    await page.navigate('/agent/filters/open');
    expect(page.shown).toBeNull();
    expect(workspaces().every((workspace) => workspace.classList.contains('is-cached'))).toBe(true);
    window.history.replaceState(null, '', '/agent/tickets/1001');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(page.shown?.id).toBe(1001);
  });

  it('opens a ticket from a relative link of a view', async () => {
    const { page } = await openPage({}, '/agent/filters/360001');
    expect(one('[data-test-id="ticket-table-cells-subject"] a').getAttribute('href')).toBe('tickets/1001');
    one('[data-test-id="ticket-table-cells-subject"] a').click();
    await expect.poll(() => page.shown?.phase).toBe('ready');
    expect(window.location.pathname).toBe('/agent/tickets/1001');
  });

  it('has Zendesk as its title until the subject is there', async () => {
    const { page } = await openPage({}, '/agent/dashboard');
    page.beginLateRender();
    const opening = page.openTicket(1001);
    expect(document.title).toBe('Zendesk');
    await opening;
    expect(document.title).toBe('Routern har inte kommit');
  });

  it('brings a late ticket in three steps: frame, conversation, fields and submit', async () => {
    const { page } = await openPage({}, '/agent/dashboard');
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
    const { page } = await openPage({ renderDelay: 5 }, '/agent/dashboard');
    const stages: number[] = [];
    const watch = new MutationObserver(() => stages.push(page.shown?.stage ?? 0));
    watch.observe(document.body, { childList: true, subtree: true });
    await page.openTicket(1001);
    await new Promise((resolve) => setTimeout(resolve));
    watch.disconnect();
    expect([...new Set(stages)]).toEqual([0, 1, 2, 3]);
  });

  it('says that a deleted ticket does not exist, and draws no container for it', async () => {
    await openPage({}, '/agent/tickets/999');
    expect(one('.workspace [role="alert"]').textContent).toContain('does not exist');
    expect(document.querySelector('[data-test-id^="ticket-999"]')).toBeNull();
  });

  it('gives a closed ticket neither submit nor composer', async () => {
    const api = new MemoryApi();
    Object.assign(api.tickets.get(1001) ?? {}, { status: 'closed', tags: ['closed_by_merge'] });
    const { page } = await openPage({}, '/agent/tickets/1001', api);
    expect(document.querySelector(SUBMIT)).toBeNull();
    expect(document.querySelector(EDITOR)).toBeNull();
    expect(one('[data-test-id="omni-log-container"]').textContent).toContain('merged');
    expect(await page.submit('solved')).toBe('ignored');
    expect(api.saves).toHaveLength(0);
  });

  it('turns a new ticket into a real one in the same tab', async () => {
    const { page, api } = await openPage({}, '/agent/tickets/new/1?requester_id=11');
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

describe('drafts', () => {
  it('survive a switch of tabs, a render, and news from the server', async () => {
    const { page, api } = await openPage();
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
    await openPage({}, '/agent/tickets/1001', api);
    expect(document.querySelector('main img, main script')).toBeNull();
    expect([...document.querySelectorAll('article')].at(-1)?.textContent).toContain(nasty);
    expect(document.title).toBe(nasty);
  });
});
