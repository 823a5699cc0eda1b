import { describe, expect, it } from 'vitest';
import { SelectorMissed, type Helpdesk, type HelpdeskPage, type HelpdeskPageOn } from '@/adapters/helpdesk';
import { spread } from '../counts';
import { everyElement, load, type Fixture, type LoadedPage } from './load-fixture';

/** One helpdesk: what its addresses tell, how its page is read, and pages to read. */
export interface ToHold {
  helpdesk: Helpdesk;
  page: HelpdeskPageOn;
  fixtures: Fixture[];
}

const EVENTS = ['click', 'keydown', 'submit'];

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
  for (const type of EVENTS) document.addEventListener(type, listen, true);
  raise();
  for (const type of EVENTS) document.removeEventListener(type, listen, true);
  if (thrown) throw thrown as Error;
  return intent as ReturnType<HelpdeskPage['submitIntent']>;
}

function typed(loaded: LoadedPage, init: Partial<KeyboardEventInit> = {}): void {
  const keys = { key: 's', code: 'KeyS', ctrlKey: true, altKey: true, bubbles: true, cancelable: true, ...init };
  const { KeyboardEvent } = loaded.window;
  loaded.window.document.body.dispatchEvent(new KeyboardEvent('keydown', keys as object));
}

/** Holds a helpdesk to every promise of adapters/helpdesk.ts about addresses and pages, over every fixture. */
export function holdToTheContract({ helpdesk, page: pageOn, fixtures }: ToHold): void {
  describe.each(fixtures)('$name', (fixture) => {
    const { expected } = fixture;
    const ids = Object.keys(expected.tickets);
    const fresh = () => {
      const loaded = load(fixture);
      return { loaded, page: pageOn(loaded.document) };
    };

    it('is known, and says where it is, by its address alone', () => {
      const url = new URL(expected.url);
      const known = helpdesk.isOwnHost(url.hostname) && helpdesk.isAgentPath(url.pathname);
      expect(known).toBe(expected.where !== null);
      if (!expected.where) return;
      expect(helpdesk.where(url)).toEqual(expected.where);
      if (expected.where.kind !== 'ticket') return;
      const { ticketId } = expected.where;
      expect(helpdesk.where(new URL(helpdesk.casePath(ticketId), url))).toEqual(expected.where);
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
        const { isConnected, ownerDocument } = container as Element;
        expect([ticketId, isConnected, ownerDocument === loaded.document]).toEqual([ticketId, true, true]);
        expect(answer(() => page.shownHolder(ticketId))).toEqual(ticket.holder);
        expect(answer(() => page.shownCustomer(ticketId))).toBe(ticket.customer);
      }
    });

    it('takes for a save what is one, and nothing else', () => {
      for (const [mark, intent] of Object.entries(expected.press)) {
        const { loaded, page } = fresh();
        const found = seen(loaded, page, () => loaded.press(mark));
        expect([mark, found && { ticketId: found.ticketId, via: found.via }]).toEqual([mark, intent]);
      }
      const { loaded, page } = fresh();
      const keys = seen(loaded, page, () => typed(loaded));
      expect(keys && { ticketId: keys.ticketId, via: keys.via }).toEqual(expected.keys);
      expect(seen(loaded, page, () => typed(loaded, { key: 'c', code: 'KeyC' }))).toBeNull();
    });

    it('is not written to while it is read', () => {
      const { loaded, page } = fresh();
      const changes: unknown[] = [];
      const observer = new loaded.window.MutationObserver((records) => changes.push(...records));
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      for (const { shadowRoot } of [...everyElement(loaded.document)]) {
        if (shadowRoot) observer.observe(shadowRoot as unknown as typeof loaded.window.document, everything);
      }
      observer.observe(loaded.window.document, everything);
      const before = loaded.document.documentElement.outerHTML;
      readAll(page, ids);
      seen(loaded, page, () => typed(loaded));
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
      for (const element of spread('missingParts', everyElement(document))) {
        const [parent, next] = [element.parentNode, element.nextSibling];
        (element as HTMLElement).remove();
        const page = pageOn(document);
        readAll(page, [...ids, '0', '31337', 'new-1', '']);
        const there = new Set(everyElement(document).map((one) => one.getAttribute('data-press')));
        for (const mark of Object.keys(expected.press)) {
          if (there.has(mark)) seen(loaded, page, () => loaded.press(mark));
        }
        seen(loaded, page, () => typed(loaded));
        parent?.insertBefore(element, next);
      }
    });

    it('misses by name, never by TypeError, whichever attribute is not there', () => {
      const { document } = fresh().loaded;
      const attributes = everyElement(document).flatMap((element) =>
        element.getAttributeNames().map((attribute) => ({ element, attribute })),
      );
      for (const { element, attribute } of spread('missingParts', attributes)) {
        const value = element.getAttribute(attribute) ?? '';
        element.removeAttribute(attribute);
        readAll(pageOn(document), ids);
        element.setAttribute(attribute, value);
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
}
