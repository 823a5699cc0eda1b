import { unscripted } from './guard-channel';
import { wrapFetch } from './page-fetch';
import { pageSaves, type Save } from './page-saves';
import { wrapXhr } from './page-xhr';
import type { Recogniser } from './recogniser';

export type PageWindow = Window & typeof globalThis;

/**
 * Asked for every request of the page, by method and address alone. Null: none of our business; else what tells from
 * the body whether it is a save. Throws where it does not understand: the request is the platform's then.
 */
export type Judge = (method: string, url: string) => ((body: string) => Save | null) | null;

/**
 * Holds saves that would hand a ticket over, in the page's own world. Everything else goes to the platform's own
 * functions with the very arguments the page gave. Does nothing in a page whose scripts have run already: it could not
 * shake hands in private there.
 */
export function installGuard(window: PageWindow, saves: Recogniser): void {
  const { document, location } = window;
  if (!unscripted(document)) return;
  const readSave = pageSaves(window);
  const judge: Judge = (given, url) => {
    if (!url.includes('/api/')) return null;
    const method = given.toUpperCase();
    const { origin, pathname } = new URL(url, document.baseURI);
    if (origin !== location.origin || !saves.concerns(method, pathname)) return null;
    return (body) => readSave(saves, method, pathname, body);
  };
  wrapFetch(window, judge);
  wrapXhr(window, judge);
}
