// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all, choose, mouse, one, openFreshdesk, OPTION } from './freshdesk-page-in-memory';

const LIST = '/a/tickets/filters/unresolved';

describe('the cards', () => {
  it('name the ticket, its holder and what is clicked to open it', async () => {
    const { page } = await openFreshdesk({}, LIST);
    expect(page.shown).toBeNull();
    expect(document.title).toBe('Tickets : Acme');
    const card = one('.tickets__list [data-test-ticket-content="1001"]');
    expect(one('span[data-test-ticket-id]', card).textContent).toBe('#1001');
    expect(one('.__module-tickets__assign-to [data-test-assignto-trigger] > div', card).textContent).toBe(
      'Support / Maja Ek',
    );
    one('a[href="/a/tickets/1001"]', card).click();
    await expect.poll(() => page.shown?.phase).toBe('ready');
    expect(window.location.pathname).toBe('/a/tickets/1001');
  });

  it('give a ticket away at once, with the list open', async () => {
    const { api } = await openFreshdesk({}, LIST);
    mouse('mousedown', one('[data-test-ticket-content="1002"] [data-test-assignto-trigger]'));
    const option = all(OPTION).find((each) => each.textContent === 'Logistik / Karin Hedman');
    mouse('mouseup', option ?? document.body);
    await expect
      .poll(() => api.saves)
      .toEqual([{ method: 'PUT', path: '/api/_/tickets/1002', body: { group_id: 32, responder_id: 22 } }]);
    await expect
      .poll(() => one('[data-test-ticket-content="1002"] [data-test-assignto-trigger]').textContent)
      .toBe('Logistik / Karin Hedman');
  });
});

describe('the table', () => {
  it('gives a ticket to another agent in its row, and leaves the group', async () => {
    const { api } = await openFreshdesk({ listLayout: 'table' }, LIST);
    expect(all('tr[data-test-id^="ticket-row-"]')).toHaveLength(3);
    choose('ticket-row-1002', '--');
    await expect
      .poll(() => api.saves)
      .toEqual([{ method: 'PUT', path: '/api/_/tickets/1002', body: { responder_id: null } }]);
    await expect
      .poll(() => one('[data-test-id="ticket-row-1002"] [data-test-id="agent-select"]').textContent)
      .toBe('--');
  });

  it('is chosen from the layout button', async () => {
    await openFreshdesk({}, LIST);
    one('button[data-test-id="view-dropdown"]').click();
    await expect.poll(() => all('[role="menuitem"]')).toHaveLength(2);
    all('[role="menuitem"]')[1]?.click();
    expect(all('tr[data-test-id^="ticket-row-"]')).toHaveLength(3);
    expect(document.querySelector('.tickets__list')).toBeNull();
  });
});

describe('many at once', () => {
  it('are given away from the toolbar that comes with the first tick', async () => {
    const { page, api } = await openFreshdesk({}, LIST);
    expect(document.querySelector('.bulk-actions')).toBeNull();
    for (const id of [1001, 1003]) one(`input[data-test-checkbox="ticket-${id}"]`).click();
    expect(one('.bulk-actions').textContent).toContain('2 selected');
    one('.bulk-actions button').click();
    await expect.poll(() => all('[role="menuitem"]').length).toBeGreaterThan(3);
    all('[role="menuitem"]')
      .find((item) => item.textContent === 'Logistik / --')
      ?.click();
    await expect
      .poll(() => api.saves)
      .toEqual([
        {
          method: 'POST',
          path: page.settings.bulkPath,
          body: { bulk_action: { ids: [1001, 1003], properties: { group_id: 32, responder_id: null } } },
        },
      ]);
    await expect.poll(() => document.querySelector('.bulk-actions')).toBeNull();
    expect([1001, 1002, 1003].map((id) => api.records.get(id)?.group_id)).toEqual([32, 31, 32]);
  });

  it('stay selected, with the reason on the page, when it fails', async () => {
    const { page, api } = await openFreshdesk({}, LIST);
    page.list.select(1001);
    api.nextSave = {
      status: 403,
      body: { code: 'access_denied', message: 'You are not authorized.' },
      retryAfter: null,
    };
    expect(await page.list.bulkAssign(32, null)).toBe(false);
    expect(one('[role="alert"]').textContent).toContain('You are not authorized.');
    expect(one('.bulk-actions').textContent).toContain('1 selected');
  });
});
