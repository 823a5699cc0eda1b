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
  /** what a click on the element with this `data-press` is, or a form's being submitted */
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
  return fixturesIn(join(FIXTURES, helpdesk), helpdesk);
}

export function fixturesIn(root: string, helpdesk: string): Fixture[] {
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
  /** The element with this `data-press`, in whichever open shadow root. */
  pressed(name: string): HTMLElement;
  /** What an agent does to it: a form is submitted, everything else clicked. */
  press(name: string): void;
}

/** The page in a window of its own: there is no global document here that an adapter could reach for. */
export function load({ html, expected }: Pick<Fixture, 'html' | 'expected'>): LoadedPage {
  const window = new Window({ url: expected.url });
  window.document.write(html);
  // happy-dom takes Alt for AltGraph; browsers tell them apart, and so does what is tested.
  window.KeyboardEvent.prototype.getModifierState = () => false;
  const document = window.document as unknown as Document;
  openShadowRoots(document);
  const pressed = (name: string) => {
    const element = everyElement(document).find((one) => one.getAttribute('data-press') === name);
    if (!element) throw new Error(`nothing in the fixture is marked data-press="${name}"`);
    return element as HTMLElement;
  };
  return {
    window,
    document,
    pressed,
    press(name) {
      const element = pressed(name);
      if (element.tagName !== 'FORM') return element.click();
      const event = new window.SubmitEvent('submit', { bubbles: true, cancelable: true });
      element.dispatchEvent(event as unknown as Event);
    },
  };
}

/** As a browser's parser does with `<template shadowrootmode="open">`, which happy-dom's does not know. */
function openShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) openShadowRoots(shadow);
  }
}

/** Everything in the body, and in the open shadow roots in it. */
export function everyElement(document: Document): Element[] {
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  return inside(document.body);
}
