// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { choose, one, openFreshdesk, shadow, shownIn, UPDATE } from './freshdesk-page-in-memory';
import type { PageSettings } from './freshdesk/page/settings';

const CARD = 'mfe-application[app-id="fw-unified-mfe--contact-info"]';

describe('where the page says what it shows', () => {
  it('names the ticket in the address, the title and the last breadcrumb; the first breadcrumb is the list', async () => {
    await openFreshdesk();
    expect(document.title).toBe('[#1001] Routern har inte kommit : Acme');
    const crumbs = [...document.querySelectorAll('[data-test-id="breadcrumb-item"]')].map((each) => each.textContent);
    expect(crumbs).toEqual(['All unresolved tickets', '1001']);
    expect(one('.breadcrumb__item.active[data-test-id="breadcrumb-item"]').textContent).toBe('1001');
    expect(one('[data-test-title="main-title"] .breadcrumb-title').textContent).toBe('All unresolved tickets');
  });

  it('has controls inside of the subject; in the newest pages the subject is in a shadow root', async () => {
    const { page } = await openFreshdesk();
    expect(one('.ticket-subject-heading').textContent).toBe('Routern har inte kommitAdd AI summary');
    page.configure({ subject: 'shadow' });
    expect(document.querySelector('.ticket-subject-heading')).toBeNull();
    expect(shadow('ticket-details').textContent).toContain('Routern har inte kommit');
    expect(document.title).toBe('[#1001] Routern har inte kommit : Acme');
  });

  it('shows the customer in the classic widget, as links, or in the shadow root of the micro-frontend', async () => {
    const { page } = await openFreshdesk();
    expect(one('.widget-requestor-info').textContent).toBe('Anna Lindqvist');
    expect(one('[data-test-id="requester-info-contact-email"] .info-details-content').textContent).toBe(
      'anna@exempel.se',
    );
    expect(one('.company-info a').textContent).toBe('Exempel AB');
    page.configure({ contactCard: 'links' });
    expect(document.querySelector('.widget-requestor-info, [data-test-id^="requester-info"]')).toBeNull();
    expect(one('a[href="/a/contacts/11"]:not([data-test-id])').textContent).toBe('Anna Lindqvist');
    page.configure({ contactCard: 'shadow' });
    expect(document.querySelector('a[href*="/contacts/"]:not([data-test-id])')).toBeNull();
    const root = shadow(CARD);
    expect(one('a[href*="/contacts/"]', root as unknown as ParentNode).textContent).toBe('Anna Lindqvist');
    expect(one('p.break-all', root as unknown as ParentNode).textContent).toBe('anna@exempel.se');
  });

  it('leaves the company out where the customer has none', async () => {
    const { page } = await openFreshdesk({}, '/a/tickets/1002');
    expect(document.querySelector('.company-info')).toBeNull();
    page.configure({ contactCard: 'links' });
    expect(document.querySelector('a[href*="/companies/"]')).toBeNull();
  });

  it('marks agents, private notes and the first message in the conversation', async () => {
    await openFreshdesk();
    expect(one('[data-test-id="ticket-description"]').dataset['album']).toBe('ticket_1001');
    const note = one('[data-test-id="conversation-wrapper"][data-album="note_1"]');
    expect(note.classList.contains('ticket-details__privatenote')).toBe(true);
    expect(note.hasAttribute('data-test-is-agent')).toBe(true);
    expect(one('[data-test-conversation="conversation-text"]', note).textContent).toBe('Kollar med lagret.');
    const authors = [...document.querySelectorAll('a[data-test-id="user-name"][href*="/contacts/"]')];
    expect(authors.map((author) => author.textContent)).toEqual(['Anna Lindqvist', 'Maja Ek']);
  });
});

describe("the fields' containers", () => {
  const ids: Record<PageSettings['fieldTestIds'], Record<PageSettings['language'], string[]>> = {
    'tkt-properties': {
      en: ['tkt-properties-agent', 'tkt-properties-group', 'tkt-properties-status'],
      sv: ['tkt-properties-agent', 'tkt-properties-group', 'tkt-properties-status'],
      de: ['tkt-properties-agent', 'tkt-properties-group', 'tkt-properties-status'],
    },
    label: {
      en: ['Agent', 'Group', 'Status'],
      sv: ['Handläggare', 'Grupp', 'Status'],
      de: ['Bearbeiter', 'Gruppe', 'Status'],
    },
    mixed: {
      en: ['Agent', 'Group', 'tkt-properties-status'],
      sv: ['Handläggare', 'Grupp', 'tkt-properties-status'],
      de: ['Bearbeiter', 'Gruppe', 'tkt-properties-status'],
    },
  };
  const cases = Object.entries(ids).flatMap(([kind, byLanguage]) =>
    Object.entries(byLanguage).map(([language, names]) => ({ kind, language, names })),
  );

  it.each(cases)('$kind in $language: $names', async ({ kind, language, names }) => {
    await openFreshdesk({ fieldTestIds: kind, language } as Partial<PageSettings>);
    expect(names.map(shownIn).slice(0, 2)).toEqual(['Maja Ek', 'Support']);
    expect(document.querySelectorAll(`[data-test-id="${names[2]}"]`)).toHaveLength(1);
    expect(document.querySelectorAll('[data-test-id="Agent"], [data-test-id="tkt-properties-agent"]').length).toBe(
      language === 'en' || kind === 'tkt-properties' ? 1 : 0,
    );
  });

  it('carry the name that an admin gave the field, whatever the language', async () => {
    const { page, api } = await openFreshdesk();
    const agent = api.fieldList.find((field) => field.name === 'agent');
    if (agent) agent.label = 'Ansvarig';
    page.configure({ fieldTestIds: 'label', language: 'de' });
    expect(shownIn('Ansvarig')).toBe('Maja Ek');
    expect(one('[data-test-id="Ansvarig"] .label-field').title).toBe('Ansvarig');
  });

  it('hold names and no ids', async () => {
    await openFreshdesk();
    for (const name of ['agent', 'group']) {
      const html = one(`[data-test-id="tkt-properties-${name}"]`).outerHTML.replace(/ id="ember\d+"/g, '');
      expect(html).not.toMatch(/\b(21|22|31|32)\b/);
    }
  });

  it('are marked and do not open where the agent may not change them', async () => {
    const { page } = await openFreshdesk({ lockedFields: ['agent'] });
    expect(one('[data-test-id="tkt-properties-agent"]').classList.contains('disabledFormField')).toBe(true);
    expect(one('[data-test-id="tkt-properties-agent"] [aria-disabled="true"]')).toBeTruthy();
    expect(() => choose('tkt-properties-agent', '--')).toThrow('no option');
    page.configure({ lockedFields: [] });
    choose('tkt-properties-agent', '--');
    expect(shownIn('tkt-properties-agent')).toBe('--');
  });
});

describe('a ticket that does not exist yet', () => {
  it('has the same fields, and neither a number nor an Update button', async () => {
    const { page } = await openFreshdesk({}, '/a/tickets/new');
    expect(page.shown).toBeNull();
    expect(shownIn('tkt-properties-agent')).toBe('--');
    expect(document.querySelector(UPDATE)).toBeNull();
    expect(one('.breadcrumb__item.active').textContent).toBe('New ticket');
  });
});

it('generates other ids for its elements at each render', async () => {
  const { page } = await openFreshdesk();
  const before = one(UPDATE).id;
  expect(before).toMatch(/^ember\d+$/);
  page.rerender();
  expect(one(UPDATE).id).not.toBe(before);
});

it('says the same on the Update button in no two languages', async () => {
  const { page } = await openFreshdesk();
  const said = (['en', 'sv', 'de'] as const).map((language) => {
    page.configure({ language });
    return one(UPDATE).textContent;
  });
  expect(said).toEqual(['Update', 'Uppdatera', 'Aktualisieren']);
});
