// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SUBMIT, one, openPage } from './page-in-memory';
import type { Era } from './zendesk/page/settings';

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
      const { page } = await openPage({ era, openTickets: [1002] });
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
    const { page } = await openPage({ era: '2023' });
    expect(document.querySelector('[data-is-active], [data-test-id$="-layout"], [data-ticket-id]')).toBeNull();
    page.configure({ era: '2021' });
    const newer = '[data-is-active], [data-test-id$="-layout"], .ticket-panes-grid-layout, [data-test-id^="tabs-nav"]';
    expect(document.querySelector(newer)).toBeNull();
    expect(document.querySelector('[data-test-id^="assignee-field-selected"]')).toBeNull();
    expect(one('.js-zero-state-ticket-tutorial-assignee-field > div > div').textContent).toBe('Support/Maja Ek');
  });

  it('puts the footer outside of the grid where the layout is custom, inside where it is standard', async () => {
    const { page } = await openPage({ era: 'layout-builder' });
    expect(one(SUBMIT).closest('[data-test-id$="-layout"]')).toBeNull();
    page.configure({ era: 'current' });
    expect(one(SUBMIT).closest('[data-test-id$="-layout"]')).not.toBeNull();
  });

  it('names the assignee, group first, and shows no id', async () => {
    const { page } = await openPage();
    const titles = () =>
      [...document.querySelectorAll('[data-test-id="assignee-field"] [title]')].map((one) => one.getAttribute('title'));
    expect(titles()).toEqual(['Support', 'Maja Ek']);
    await page.setAssignee(32, null);
    expect(titles()).toEqual(['Logistik']);
    expect(document.querySelector('[data-test-id="assignee-field-selected-group-tag"]')).not.toBeNull();
    expect(one('[data-test-id="assignee-field"]').outerHTML).not.toMatch(/\b(31|32|21|22)\b/);
  });

  it('gives elements other generated classes at each render', async () => {
    const { page } = await openPage();
    const before = one(SUBMIT).className;
    page.rerender();
    expect(one(SUBMIT).className).not.toBe(before);
  });

  it('says everything in the language of the account', async () => {
    const { page } = await openPage({ language: 'sv' });
    expect(one(SUBMIT).textContent).toBe('Skicka som Öppen');
    page.configure({ language: 'es' });
    expect(one(SUBMIT).textContent).toBe('Enviar como Abierto');
  });
});
