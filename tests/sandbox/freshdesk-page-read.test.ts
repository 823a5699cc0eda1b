// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { page as readerOf } from '@/adapters/freshdesk/page';
import { SelectorMissed, type SubmitIntent } from '@/adapters/helpdesk';
import { one, openFreshdesk, UPDATE } from './freshdesk-page-in-memory';
import type { PageSettings } from './freshdesk/page/settings';

/** The reader and the sandbox's page meet: neither may rest on what the other alone believes. */
const reader = () => readerOf(document);

const ERAS = (['label', 'mixed', 'tkt-properties'] as const).flatMap((fieldTestIds) =>
  (['light', 'links', 'shadow'] as const).flatMap((contactCard) =>
    (['en', 'sv', 'de'] as const).map((language) => ({ fieldTestIds, contactCard, language })),
  ),
);

/** What a press is, as it is seen on its way down; it goes no further. */
function seen(press: () => void): Omit<SubmitIntent, 'how'> | null {
  const page = reader();
  const intents: (SubmitIntent | null)[] = [];
  const listen = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    intents.push(page.submitIntent(event));
  };
  for (const type of ['click', 'submit']) document.addEventListener(type, listen, true);
  press();
  for (const type of ['click', 'submit']) document.removeEventListener(type, listen, true);
  const [intent] = intents.filter((each) => each !== null);
  return intent ? { ticketId: intent.ticketId, via: intent.via } : null;
}

describe.each(ERAS)('fields by $fieldTestIds, card in $contactCard, $language', (era) => {
  it('is read as it is shown, before and after a render, and once it is changed', async () => {
    const { page } = await openFreshdesk({ ...era, subject: era.contactCard === 'shadow' ? 'shadow' : 'heading' });
    const held = () => [reader().shownHolder('1001'), reader().shownCustomer('1001')];
    const before = [{ groupName: 'Support', agentName: 'Maja Ek' }, 'Anna Lindqvist'];
    expect(held()).toEqual(before);
    page.rerender();
    expect(held()).toEqual(before);
    expect(seen(() => one(UPDATE).click())).toBeNull();
    await page.setAssignee(32, null);
    expect(held()[0]).toEqual({ groupName: 'Logistik', agentName: null });
    expect(seen(() => one(UPDATE).click())).toEqual({ ticketId: '1001', via: 'button' });
  });
});

describe('what may not be read', () => {
  const nothingOf = (ticketId: string) => {
    const page = reader();
    expect(() => page.shownHolder(ticketId)).toThrow(SelectorMissed);
    expect(() => page.container(ticketId)).toThrow(SelectorMissed);
  };

  it.each<[string, Partial<PageSettings>]>([
    ['/a/tickets/filters/unresolved', { listLayout: 'card' }],
    ['/a/tickets/filters/unresolved', { listLayout: 'table' }],
    ['/a/tickets/new', {}],
    ['/a/tickets/9999', {}],
  ])('a ticket at %s', async (path, settings) => {
    await openFreshdesk(settings, path);
    for (const id of ['1001', '1002', '9999']) nothingOf(id);
    expect(seen(() => one('a[href]').click())).toBeNull();
  });

  it('the last ticket, and the next one until its fields are there', async () => {
    const { page } = await openFreshdesk();
    page.beginLateRender();
    await page.openTicket(1002);
    nothingOf('1001');
    expect(() => reader().shownHolder('1002')).toThrow(SelectorMissed);
    page.finishLateRender();
    nothingOf('1001');
    expect(reader().shownHolder('1002')).toEqual({ groupName: 'Support', agentName: 'Maja Ek' });
    expect(reader().shownCustomer('1002')).toBe('Bo Holm');
  });
});
