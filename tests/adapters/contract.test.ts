import { describe, expect, it } from 'vitest';
import { HELPDESKS, helpdeskFor } from '@/adapters';
import { SelectorMissed, type HelpdeskPage } from '@/adapters/helpdesk';
import { pageOn } from './parts';
import { fixturesOf, load, type LoadedPage } from './load-fixture';

/** The answer of a reader, or `missed` when it says so by name. Anything else that is thrown goes on. */
function answer<T>(read: () => T): T | 'missed' {
  try {
    return read();
  } catch (error) {
    if (error instanceof SelectorMissed) return 'missed';
    throw error;
  }
}

/** Everything that can be read of these tickets. */
function readAll(page: HelpdeskPage, ticketIds: string[]) {
  return ticketIds.map((ticketId) => ({
    container: answer(() => page.container(ticketId)),
    holder: answer(() => page.shownHolder(ticketId)),
    customer: answer(() => page.shownCustomer(ticketId)),
    submit: page.submitBox(ticketId) !== null,
  }));
}

/** What an event is, as it is seen in the capture phase at the top of the document. */
function seen(loaded: LoadedPage, page: HelpdeskPage, raise: () => void) {
  const { document } = loaded;
  let intent: ReturnType<HelpdeskPage['submitIntent']> = null;
  let thrown: unknown = null;
  const listen = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
    try {
      intent = page.submitIntent(event);
    } catch (error) {
      thrown = error; // a listener's exception would only be logged
    }
  };
  for (const type of ['click', 'keydown']) document.addEventListener(type, listen, true);
  raise();
  for (const type of ['click', 'keydown']) document.removeEventListener(type, listen, true);
  if (thrown) throw thrown as Error;
  return intent as ReturnType<HelpdeskPage['submitIntent']>;
}

function press(loaded: LoadedPage, init: Partial<KeyboardEventInit> = {}): void {
  const keys = { key: 's', code: 'KeyS', ctrlKey: true, altKey: true, bubbles: true, cancelable: true, ...init };
  const { KeyboardEvent } = loaded.window;
  loaded.window.document.body.dispatchEvent(new KeyboardEvent('keydown', keys as object));
}

it('runs without a page of its own, so that nothing global can be read by mistake', () => {
  expect(typeof document).toBe('undefined');
  expect(typeof window).toBe('undefined');
});

describe.each(HELPDESKS.map((helpdesk) => ({ name: helpdesk.name, helpdesk })))('$name', ({ name, helpdesk }) => {
  const fixtures = fixturesOf(name);
  const foreign = HELPDESKS.filter((other) => other.name !== name).flatMap((other) => fixturesOf(other.name));

  it('has fixtures of several eras', () => {
    const eras = new Set(fixtures.map((fixture) => fixture.name.split('/')[0]));
    expect(eras.size).toBeGreaterThan(3);
  });

  it('declines the pages of other helpdesks', () => {
    for (const { expected } of foreign) expect(helpdeskFor(new URL(expected.url))?.name).not.toBe(name);
  });

  describe.each(fixtures)('$name', (fixture) => {
    const { expected } = fixture;
    const ids = Object.keys(expected.tickets);
    const fresh = () => {
      const loaded = load(fixture);
      return { loaded, page: pageOn(name)(loaded.document) };
    };

    it('is known, and says where it is, by its address alone', () => {
      const url = new URL(expected.url);
      expect(helpdeskFor(url)?.name ?? null).toBe(expected.where === null ? null : name);
      if (!expected.where) return;
      expect(helpdesk.where(url)).toEqual(expected.where);
      expect(helpdesk.isOwnHost(url.hostname)).toBe(true);
    });

    it('reads exactly what its JSON says', () => {
      const { loaded, page } = fresh();
      for (const [ticketId, ticket] of Object.entries(expected.tickets)) {
        const container = answer(() => page.container(ticketId));
        if (ticket === 'hidden') {
          expect([ticketId, container]).toEqual([ticketId, 'missed']);
          expect(answer(() => page.shownHolder(ticketId))).toBe('missed');
          expect(answer(() => page.shownCustomer(ticketId))).toBe('missed');
          expect(page.submitBox(ticketId)).toBeNull();
          continue;
        }
        expect(loaded.document.contains(container as Element)).toBe(true);
        expect(answer(() => page.shownHolder(ticketId))).toEqual(ticket.holder);
        expect(answer(() => page.shownCustomer(ticketId))).toBe(ticket.customer);
      }
    });

    it('takes for a save what is one, and nothing else', () => {
      for (const [mark, intent] of Object.entries(expected.press)) {
        const { loaded, page } = fresh();
        const found = seen(loaded, page, () => loaded.pressed(mark).click());
        expect([mark, found && { ticketId: found.ticketId, via: found.via }]).toEqual([mark, intent]);
      }
      const { loaded, page } = fresh();
      const keys = seen(loaded, page, () => press(loaded));
      expect(keys && { ticketId: keys.ticketId, via: keys.via }).toEqual(expected.keys);
      expect(seen(loaded, page, () => press(loaded, { key: 'c', code: 'KeyC' }))).toBeNull();
    });

    it('is not written to while it is read', () => {
      const { loaded, page } = fresh();
      const changes: unknown[] = [];
      const observer = new loaded.window.MutationObserver((records) => changes.push(...records));
      observer.observe(loaded.window.document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const before = loaded.document.documentElement.outerHTML;
      readAll(page, ids);
      seen(loaded, page, () => press(loaded));
      expect(loaded.document.documentElement.outerHTML).toBe(before);
      expect([...changes, ...observer.takeRecords()]).toEqual([]);
      observer.disconnect();
    });

    it('gives the same answer twice', () => {
      const { page } = fresh();
      expect(readAll(page, ids)).toEqual(readAll(page, ids));
    });

    it('misses by name, never by TypeError, whichever element is not there', () => {
      const { loaded } = fresh();
      const { document } = loaded;
      for (const element of document.querySelectorAll('body *')) {
        const [parent, next] = [element.parentNode, element.nextSibling];
        element.remove();
        const page = pageOn(name)(document);
        readAll(page, [...ids, '0', '31337', 'new-1', '']);
        for (const mark of Object.keys(expected.press)) {
          const target = document.querySelector<HTMLElement>(`[data-press="${mark}"]`);
          if (target) seen(loaded, page, () => target.click());
        }
        seen(loaded, page, () => press(loaded));
        parent?.insertBefore(element, next);
      }
    });

    it('misses by name, never by TypeError, whichever attribute is not there', () => {
      const { document } = fresh().loaded;
      for (const element of document.querySelectorAll('body *')) {
        for (const attribute of element.getAttributeNames()) {
          const value = element.getAttribute(attribute) ?? '';
          element.removeAttribute(attribute);
          readAll(pageOn(name)(document), ids);
          element.setAttribute(attribute, value);
        }
      }
    });

    it('reports which rungs held, without anything of the page', () => {
      const { loaded, page } = fresh();
      readAll(page, ids);
      const report = page.health();
      for (const { selector, rungs, missed } of report) {
        expect(selector).toMatch(/^[a-z ]{3,30}$/);
        expect([...rungs, missed].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      }
      const words = JSON.stringify(report);
      for (const text of ['Anna', 'Maja', 'Faktura', '4711']) expect(words).not.toContain(text);
      expect(loaded.document.body).toBeTruthy();
    });
  });
});

it('knows every helpdesk by exactly one entry', () => {
  expect(new Set(HELPDESKS.map((helpdesk) => helpdesk.name)).size).toBe(HELPDESKS.length);
});
