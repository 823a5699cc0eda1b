// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CARET, SUBMIT, one, openPage, saved } from './page-in-memory';

describe('what goes out', () => {
  it('carries a note without a status, a group or an agent when only a note was written', async () => {
    const { page, api } = await openPage();
    page.typeReply('Ringt kunden <imorgon>', false);
    expect(await page.submit('open')).toBe('saved');
    expect(api.saves).toHaveLength(1);
    expect(saved(api)).toEqual({
      comment: { body: { value: '<p>Ringt kunden &lt;imorgon&gt;</p>', format: 'HTML' }, isPublic: false },
    });
  });

  it('carries both group and agent when the new group takes the agent away', async () => {
    const { page, api } = await openPage();
    await page.setAssignee(32, null);
    await page.submit();
    expect(api.saves[0]).toMatchObject({ method: 'POST', path: '/api/graphql' });
    expect(saved(api)).toEqual({ groupId: '32', assigneeId: null });
  });

  it('carries the agent alone when the group stays', async () => {
    const { page, api } = await openPage();
    await page.setAssignee(33, 22);
    await page.submit();
    await page.setAssignee(33, 21);
    await page.submit('solved');
    expect(saved(api)).toEqual({ status: 'SOLVED', assigneeId: '21' });
  });

  it('carries the group alone when the agent goes along', async () => {
    const { page, api } = await openPage();
    await page.setAssignee(33, 21);
    await page.submit();
    expect(saved(api)).toEqual({ groupId: '33' });
  });

  it('hides the update behind another operation in an array', async () => {
    const { page, api } = await openPage({ saveVia: 'graphql-array' });
    await page.setAssignee(32, 22);
    expect(await page.submit()).toBe('saved');
    const batch = api.saves[0]?.body as { operationName: string; query: string; variables: { ticket: unknown } }[];
    expect(batch.map((operation) => operation.operationName)).toEqual(['BFFConvoLogQuery', 'UpdateTicketMutation']);
    expect(batch[1]?.variables.ticket).toEqual({ groupId: '32', assigneeId: '22' });
    expect(batch[1]?.query).toContain('mutation UpdateTicketMutation');
  });

  it('is a PUT with numbers for ids in an account without GraphQL', async () => {
    const { page, api } = await openPage({ saveVia: 'rest' });
    await page.setAssignee(32, 22);
    await page.submit('pending');
    expect(api.saves[0]).toEqual({
      method: 'PUT',
      path: '/api/v2/tickets/1001',
      body: { ticket: { status: 'pending', group_id: 32, assignee_id: 22 } },
    });
  });

  it('takes a ticket over without calling out before the submit', async () => {
    const { page, api } = await openPage();
    Object.assign(api.tickets.get(1001) ?? {}, { group_id: 32, assignee_id: 22 });
    await page.reload(1001);
    await page.takeIt();
    expect(api.saves).toHaveLength(0);
    await page.submit();
    expect(saved(api)).toEqual({ groupId: '31', assigneeId: '21' });
  });

  it('carries what a macro changed, once it is submitted', async () => {
    const { page, api } = await openPage();
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
    const { page, api } = await openPage();
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
    const { api } = await openPage();
    one(CARET).click();
    const item = one('[data-garden-id="dropdowns.menu"] li[role="menuitem"][data-test-id="submit_button-menu-solved"]');
    expect(item.closest('.workspace')).toBeNull();
    item.click();
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('solved');
    expect(document.querySelector('[data-garden-id="dropdowns.menu"]')).toBeNull();
  });

  it('submits by Enter without a click that anybody could hear', async () => {
    const { api } = await openPage();
    const clicks: EventTarget[] = [];
    const hear = (event: Event) => clicks.push(event.target ?? window);
    one(CARET).click();
    window.addEventListener('click', hear, true);
    const item = one('[data-test-id="submit_button-menu-solved"]');
    item.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('solved');
    window.removeEventListener('click', hear, true);
    expect(clicks).toEqual([]);
  });

  it('only changes the main button where the account has it so', async () => {
    const { api } = await openPage({ menuItemSubmits: false });
    one(CARET).click();
    one('[data-test-id="submit_button-menu-pending"]').click();
    expect(api.saves).toHaveLength(0);
    expect(one(SUBMIT).textContent).toBe('Submit as Pending');
    one(SUBMIT).click();
    await expect.poll(() => api.tickets.get(1001)?.status).toBe('pending');
  });

  it('closes on Escape and on a press elsewhere', async () => {
    await openPage();
    const caret = one(CARET);
    caret.click();
    one('[role="menu"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('[role="menu"]')).toBeNull();
    caret.click();
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });
});
