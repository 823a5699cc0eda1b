// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { choose, EDITOR, ERROR, one, openFreshdesk, shownIn, UPDATE } from './freshdesk-page-in-memory';
import type { PageSettings } from './freshdesk/page/settings';

const GROUP = 'tkt-properties-group';

describe('the Update button puts', () => {
  const paths = { ticket: '/api/_/tickets/1001', update_properties: '/api/_/tickets/1001/update_properties' };
  const bodies = {
    root: { group_id: 32, responder_id: null },
    ticket: { ticket: { group_id: 32, responder_id: null } },
    properties: { properties: { group_id: 32, responder_id: null } },
  };
  const cases = Object.entries(paths).flatMap(([savePath, path]) =>
    Object.entries(bodies).map(([saveBody, body]) => ({ savePath, saveBody, path, body })),
  );

  it.each(cases)('only what was changed: $path, $saveBody', async ({ path, body, ...settings }) => {
    const { page, api } = await openFreshdesk(settings as Partial<PageSettings>);
    await page.setAssignee(32, null);
    one(UPDATE).click();
    await expect.poll(() => api.saves).toEqual([{ method: 'PUT', path, body }]);
    await expect.poll(() => shownIn(GROUP)).toBe('Logistik');
    expect((one(UPDATE) as HTMLButtonElement).disabled).toBe(true);
    expect(page.shown?.draft.changes).toEqual({});
  });

  it('the agent alone when the group stays, and every kind of field under its own name', async () => {
    const { page, api } = await openFreshdesk();
    choose('tkt-properties-agent', '--');
    choose('tkt-properties-status', 'Pending');
    choose('tkt-properties-ticket_type', 'Problem');
    page.setTags(['router', 'brev']);
    page.setSubject('Nytt ämne');
    const order = one('input[name="customFields.cf_order"]') as HTMLInputElement;
    order.value = '4711';
    order.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await page.submit()).toBe('saved');
    expect(api.saves[0]?.body).toEqual({
      responder_id: null,
      status: 3,
      type: 'Problem',
      tags: ['router', 'brev'],
      subject: 'Nytt ämne',
      custom_fields: { cf_order: '4711' },
    });
    expect(document.title).toContain('Nytt ämne');
  });

  it('nothing when nothing was changed, whoever submits the form', async () => {
    const { page, api } = await openFreshdesk();
    one('.ticket-properties-wrapper form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(await page.submit()).toBe('ignored');
    expect(api.saves).toEqual([]);
  });

  it('what was changed when the form is submitted without a press of the button', async () => {
    const { page, api } = await openFreshdesk();
    await page.setAssignee(32, 22);
    one('.ticket-properties-wrapper form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await expect.poll(() => api.records.get(1001)?.group_id).toBe(32);
  });

  it('nothing a second time while the first is under way', async () => {
    const { page, api } = await openFreshdesk();
    let release = () => {};
    api.holdSaves = new Promise((resolve) => (release = resolve));
    await page.setAssignee(32, null);
    const first = page.submit();
    expect((one(UPDATE) as HTMLButtonElement).disabled).toBe(true);
    expect(await page.submit()).toBe('ignored');
    release();
    expect(await first).toBe('saved');
    expect(api.saves).toHaveLength(1);
  });
});

describe('what is written', () => {
  it('goes out as a private note or as a reply, and leaves the fields alone', async () => {
    const { page, api } = await openFreshdesk();
    await page.setAssignee(32, null);
    one('[data-test-note-action="add"]').click();
    page.typeReply('Ringt <kunden>\n\nigen', false);
    one('#send-and-set[data-test-id="submit"]').click();
    await expect.poll(() => api.saves.length).toBe(1);
    expect(api.saves[0]).toEqual({
      method: 'POST',
      path: '/api/_/tickets/1001/notes',
      body: {
        body: '<p>Ringt &lt;kunden&gt;</p><p><br></p><p>igen</p>',
        private: true,
        attachment_ids: [],
        cloud_files: [],
        notify_emails: [],
        inline_attachment_ids: [],
      },
    });
    await expect.poll(() => document.querySelector(EDITOR)).toBeNull();
    expect(page.shown?.draft.changes).toEqual({ groupId: 32, agentId: null });
    page.typeReply('Hej Anna');
    await page.send();
    expect(api.saves[1]).toMatchObject({ path: '/api/_/tickets/1001/reply', body: { body: '<p>Hej Anna</p>' } });
  });

  it('is kept in the draft as the agent types, and thrown away by Discard', async () => {
    const { page } = await openFreshdesk();
    one('[data-test-id="ticket-action-reply"]').click();
    one(EDITOR).textContent = 'Hej';
    one(EDITOR).dispatchEvent(new Event('input', { bubbles: true }));
    expect(page.shown?.draft).toMatchObject({ text: 'Hej', public: true });
    page.discard();
    expect(page.shown?.draft.text).toBe('');
    expect(document.querySelector(EDITOR)).toBeNull();
  });

  it('can set a status on the way, and takes the other changes along only where the account has it so', async () => {
    const { page, api } = await openFreshdesk();
    await page.setAssignee(32, null);
    page.typeReply('Klart');
    one('.send-and-set-trigger').click();
    await expect.poll(() => document.querySelectorAll('.send-and-set-item')).toHaveLength(3);
    one('.send-and-set-item').click();
    await expect.poll(() => api.saves.map(({ body }) => body)).toMatchObject([{ body: '<p>Klart</p>' }, { status: 3 }]);
    await expect.poll(() => page.shown?.saving).toBeNull();
    expect(page.shown?.draft.changes).toEqual({ groupId: 32, agentId: null });
    page.configure({ sendCarries: 'everything' });
    page.typeReply('Klart igen');
    await page.send(4);
    expect(api.saves.at(-1)?.body).toEqual({ status: 4, group_id: 32, responder_id: null });
    expect(page.shown?.draft.changes).toEqual({});
  });
});

it('runs a scenario that gives the ticket away without saying so in the request', async () => {
  const { api } = await openFreshdesk();
  one('[data-focus="scenarios"]').click();
  await expect.poll(() => document.querySelector('#ember-basic-dropdown-wormhole .look-option-row')).toBeTruthy();
  one('#ember-basic-dropdown-wormhole .look-option-row button').click();
  await expect.poll(() => shownIn(GROUP)).toBe('Logistik');
  expect(api.saves).toEqual([
    { method: 'PUT', path: '/api/_/tickets/1001/execute_scenario', body: { scenario_id: 7 } },
  ]);
});

it('closes the ticket from the bar', async () => {
  const { api } = await openFreshdesk();
  one('[data-test-actions="close"]').click();
  await expect.poll(() => api.records.get(1001)?.status).toBe(5);
  expect(document.querySelector(`${ERROR}:not([hidden])`)).toBeNull();
});
