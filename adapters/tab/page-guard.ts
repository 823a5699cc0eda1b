import { unscripted } from './guard-channel';
import { wrapFetch } from './page-fetch';
import { pageSaves, type Asked, type PageSaves } from './page-saves';
import { wrapXhr } from './page-xhr';
import { namesTarget, type Recogniser, type TicketSave } from './recogniser';

export type PageWindow = Window & typeof globalThis;

/**
 * Holds saves that would hand a ticket over, in the page's own world. Everything else goes to the platform's own
 * functions with the very arguments the page gave. Does nothing in a page whose scripts have run already: it could not
 * shake hands in private there.
 */
export function installGuard(window: PageWindow, recognisers: readonly Recogniser[]): void {
  if (!unscripted(window.document)) return;
  const saves = pageSaves(window);
  const judge = judgeOf(window.document, window.location, recognisers, saves);
  wrapFetch(window, judge);
  wrapXhr(window, judge);
}

/** What is to be done about one request of the page. */
export interface Judge {
  /** By method and address alone, for every request: null means that it is none of our business. */
  concerns(method: string, url: string): Concern | null;
}

export interface Concern {
  /** The save that this body is; null: not one. */
  read(body: string): Save | null;
}

export interface Save {
  /** null: nothing is handed over, so nobody is asked */
  asked: Asked | null;
  /** null: cannot be done with certainty */
  withoutTransfer(): string | null;
  /** The helpdesk has answered. */
  answered(status: number, text: string): void;
  /** The request went out and got no answer. */
  lost(): void;
}

function judgeOf(document: Document, location: Location, recognisers: readonly Recogniser[], saves: PageSaves): Judge {
  return {
    concerns(rawMethod, url) {
      if (rawMethod.length > 5 || !url.includes('/api/')) return null;
      const method = rawMethod.toUpperCase();
      const { origin, pathname } = new URL(url, document.baseURI);
      if (origin !== location.origin) return null;
      const recogniser = recognisers.find((each) => each.concerns(method, pathname));
      if (!recogniser) return null;
      return {
        read(body) {
          const save = recogniser.recognise(method, pathname, body);
          return save && saveOf(save, recogniser, saves, () => recogniser.withoutTransfer(method, pathname, body));
        },
      };
    },
  };
}

function saveOf(save: TicketSave, recogniser: Recogniser, saves: PageSaves, withoutTransfer: () => string | null): Save {
  const asked = namesTarget(save.to) ? saves.ask(save) : null;
  return {
    asked,
    withoutTransfer() {
      try {
        return withoutTransfer();
      } catch {
        return null;
      }
    },
    answered(status, text) {
      const succeeded = recogniser.succeeded(save, status, text);
      if (asked) asked.tell(succeeded ? 'saved' : 'not-saved');
      else if (succeeded) saves.saved(save.ticketId);
    },
    lost: () => asked?.tell('not-saved'),
  };
}
