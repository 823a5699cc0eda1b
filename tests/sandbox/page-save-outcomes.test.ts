// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { EDITOR, ERROR, SUBMIT, one, openPage } from './page-in-memory';
import type { SaveAnswer } from './zendesk/page/api';

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
      const { page, api } = await openPage();
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
    const { page, api } = await openPage();
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
    const { page, api } = await openPage({ saveTimeout: 5 });
    api.holdSaves = new Promise(() => {});
    page.typeReply('Hej');
    expect(await page.submit()).toBe('failed');
    expect(one(EDITOR).textContent).toBe('Hej');
  });

  it('shows the new comment, replaces the nodes, and empties the composer', async () => {
    const { page } = await openPage();
    const before = one('[data-test-id="assignee-field"]');
    page.typeReply('Nu är paketet på väg.');
    await page.submit();
    const comments = [...document.querySelectorAll('[data-test-id="omni-log-message-content"]')];
    expect(comments.at(-1)?.textContent).toBe('Nu är paketet på väg.');
    expect(one(EDITOR).textContent).toBe('');
    expect(before.isConnected).toBe(false);
  });

  it('leaves alone what was typed while it was under way', async () => {
    const { page, api } = await openPage();
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
