// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SaveAnswer } from './freshdesk/page/api';
import { EDITOR, ERROR, one, openFreshdesk, shownIn, UPDATE } from './freshdesk-page-in-memory';

const GROUP = 'tkt-properties-group';
const refused = (status: number, body: unknown, retryAfter: number | null = null): SaveAnswer => ({
  status,
  body,
  retryAfter,
});

describe('a save that fails', () => {
  const field = { field: 'group_id', message: 'It should be one of these values', code: 'invalid_value' };
  it.each([
    [
      'fields that are wrong',
      refused(400, { description: 'Validation failed', errors: [field] }),
      /^group_id: It should be/,
    ],
    [
      'signed out',
      refused(401, { code: 'invalid_credentials', message: 'You have to be logged in.' }),
      /logged in\. \(401\)/,
    ],
    [
      'not allowed',
      refused(403, { code: 'access_denied', message: 'You are not authorized.' }),
      /not authorized\. \(403\)/,
    ],
    ['too many requests', refused(429, { message: 'You have exceeded the limit' }, 42), /Try again in 42 seconds/],
    ['no JSON at all', refused(502, null), /was not updated\. \(502\)/],
    ['no answer', new TypeError('Network request failed'), /Network request failed/],
  ])('because of %s: the reason stands by the button, and nothing of the draft is lost', async (_, answer, reason) => {
    const { page, api } = await openFreshdesk();
    await page.setAssignee(32, null);
    page.typeReply('Hej Anna');
    api.nextSave = answer;
    expect(await page.submit()).toBe('failed');
    expect(one(ERROR).textContent).toMatch(reason);
    expect(one(ERROR).hidden).toBe(false);
    expect([shownIn(GROUP), one(EDITOR).textContent]).toEqual(['Logistik', 'Hej Anna']);
    expect((one(UPDATE) as HTMLButtonElement).disabled).toBe(false);
    expect(await page.submit()).toBe('saved');
    expect(one(ERROR).hidden).toBe(true);
    expect(one(EDITOR).textContent).toBe('Hej Anna');
  });

  it('is given up after a time, where the page has one', async () => {
    const { page, api } = await openFreshdesk({ saveTimeout: 10 });
    api.holdSaves = new Promise(() => {});
    await page.setAssignee(32, null);
    expect(await page.submit()).toBe('failed');
    expect(one(ERROR).textContent).toBe('Aborted');
  });

  it('keeps a reply that was not sent, and does not send its status either', async () => {
    const { page, api } = await openFreshdesk();
    page.typeReply('Hej');
    api.nextSave = refused(429, null, 5);
    expect(await page.send(4)).toBe('failed');
    expect(api.saves).toHaveLength(1);
    expect(one(EDITOR).textContent).toBe('Hej');
    expect(one(ERROR).textContent).toMatch(/5 seconds/);
  });

  it('leaves what was changed while it was under way', async () => {
    const { page, api } = await openFreshdesk();
    let release = () => {};
    api.holdSaves = new Promise((resolve) => (release = resolve));
    await page.setAssignee(32, null);
    const saving = page.submit();
    page.setStatus(3);
    release();
    expect(await saving).toBe('saved');
    expect(page.shown?.draft.changes).toEqual({ status: 3 });
  });
});

describe('a ticket that cannot be read', () => {
  it('is said to be missing', async () => {
    const { page } = await openFreshdesk({}, '/a/tickets/9999');
    expect(page.shown?.phase).toBe('missing');
    expect(one('main [role="alert"]').textContent).toBe('This ticket does not exist.');
    expect(document.title).not.toContain('9999');
  });

  it('can be tried again when the server was busy or the agent signed out', async () => {
    const { page, api } = await openFreshdesk({}, '/a/tickets/filters/unresolved');
    for (const status of [429, 401]) {
      api.readsFailWith = status;
      await page.openTicket(1001);
      await page.reload(1001);
      expect(page.shown?.phase).toBe('failed');
      api.readsFailWith = null;
      one('main [role="alert"] button').click();
      await expect.poll(() => page.shown?.phase).toBe('ready');
      expect(shownIn(GROUP)).toBe('Support');
    }
  });
});

describe('news of a change', () => {
  const REFRESH = '.ticket-sidebar-sticky__refresh-text button';

  it('by somebody else shows a link to read the fields again; until then the page shows the old ones', async () => {
    const { page, api } = await openFreshdesk();
    Object.assign(api.records.get(1001) ?? {}, { group_id: 32, responder_id: 22 });
    page.heard({ ticket_id: 1001, user_id: 22 });
    expect(shownIn(GROUP)).toBe('Support');
    one(REFRESH).click();
    await expect.poll(() => shownIn(GROUP)).toBe('Logistik');
    expect(document.querySelector(REFRESH)).toBeNull();
  });

  it("shows nothing for another ticket, nor for the page's own saves", async () => {
    const { page } = await openFreshdesk();
    page.heard({ ticket_id: 1002, user_id: 22 });
    await page.setAssignee(32, null);
    await page.submit();
    page.heard({ ticket_id: 1001, user_id: 21 });
    expect(document.querySelector(REFRESH)).toBeNull();
  });

  it('shows the link for what the same agent does elsewhere, also after a save of theirs has failed here', async () => {
    const { page, api } = await openFreshdesk();
    api.nextSave = refused(429, null, 1);
    await page.setAssignee(32, null);
    await page.submit();
    page.heard({ ticket_id: 1001, user_id: 21 });
    expect(one(REFRESH)).toBeTruthy();
  });
});
