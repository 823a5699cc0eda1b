import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Window } from 'happy-dom';
import type { Place, ShownHolder, SubmitIntent } from '@/adapters/helpdesk';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** What `page.json` says about `page.html`. */
export interface Expected {
  shows: string;
  url: string;
  /** null: not one of this helpdesk's agent pages */
  where: Place | null;
  /** by ticket id; `hidden`: not on the screen, or not there at all */
  tickets: Record<string, 'hidden' | { holder: ShownHolder | 'missed'; customer: string }>;
  /** what the shortcut for a save is on this page */
  keys: Omit<SubmitIntent, 'how'> | null;
  /** what a click on the element with this `data-press` is */
  press: Record<string, Omit<SubmitIntent, 'how'> | null>;
}

export interface Fixture {
  /** `2026/open-ticket` */
  name: string;
  helpdesk: string;
  html: string;
  expected: Expected;
}

/** Every pair below `tests/fixtures/<helpdesk>/<era>/`. A page without its JSON, or the other way round, throws. */
export function fixturesOf(helpdesk: string): Fixture[] {
  const root = join(FIXTURES, helpdesk);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pages = new Set(files.map((file) => join(file.parentPath, file.name.replace(/\.(html|json)$/, ''))));
  return [...pages].sort().map((page) => ({
    name: relative(root, page),
    helpdesk,
    html: readFileSync(`${page}.html`, 'utf8'),
    expected: JSON.parse(readFileSync(`${page}.json`, 'utf8')) as Expected,
  }));
}

export interface LoadedPage {
  window: Window;
  document: Document;
  /** The element with this `data-press`. */
  pressed(name: string): HTMLElement;
}

/** The page in a window of its own: there is no global document here that an adapter could reach for. */
export function load({ html, expected }: Pick<Fixture, 'html' | 'expected'>): LoadedPage {
  const window = new Window({ url: expected.url });
  window.document.write(html);
  // happy-dom takes Alt for AltGraph; browsers tell them apart, and so does what is tested.
  window.KeyboardEvent.prototype.getModifierState = () => false;
  const document = window.document as unknown as Document;
  return {
    window,
    document,
    pressed(name) {
      const element = document.querySelector<HTMLElement>(`[data-press="${name}"]`);
      if (!element) throw new Error(`nothing in the fixture is marked data-press="${name}"`);
      return element;
    },
  };
}
