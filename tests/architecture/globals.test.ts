import { describe, expect, it } from 'vitest';
import { forbiddenGlobals } from './globals';

const check = (path: string, text: string) => forbiddenGlobals(new Map([[path, text]]));

describe('globals that a room may touch', () => {
  it.each([
    ['domain/x.ts', 'export const age = (now: number, at: number) => new Date(now - at);'],
    ['domain/x.ts', 'export const f = (document: { title: string }) => document.title;'],
    ['domain/x.ts', 'export const f = (x: { browser: string }) => x.browser;'],
    ['adapters/zendesk/page.ts', 'export const page = (document: Document) => document.body;'],
    ['adapters/zendesk/api.ts', 'export const api = (fetch: typeof globalThis.fetch) => fetch("/x");'],
    ['components/panel/x.tsx', 'export const X = () => <p title={document.title}>{String(1)}</p>;'],
    ['tests/x.test.ts', 'document.body.innerHTML = "<p></p>"; Date.now();'],
  ])('%s: %s', async (path, text) => {
    expect(await check(path, text)).toEqual([]);
  });
});

describe('globals and markup that are refused', () => {
  it.each([
    ['domain/x.ts', 'export const now = () => Date.now();'],
    ['domain/x.ts', 'export const now = () => new Date();'],
    ['domain/x.ts', 'export const now = () => Date();'],
    ['domain/x.ts', 'export const id = () => crypto.randomUUID();'],
    ['domain/x.ts', 'export const id = () => globalThis.crypto.randomUUID();'],
    ['domain/x.ts', 'export const title = () => document.title;'],
    ['domain/x.ts', 'export const dice = () => Math.random();'],
    ['adapters/zendesk/page.ts', 'export const page = () => document.body;'],
    ['adapters/zendesk/page.ts', 'export const page = () => window.document.body;'],
    ['adapters/zendesk/api.ts', 'export const read = () => fetch("/api/v2/users/me");'],
    ['services/x.ts', 'export const x = () => document.title;'],
    ['components/panel/x.tsx', 'export const X = () => chrome.runtime.id;'],
    [
      'components/panel/x.tsx',
      'export const X = (p: { t: string }) => <p dangerouslySetInnerHTML={{ __html: p.t }} />;',
    ],
    ['adapters/zendesk/note.ts', 'export const f = (e: Element, t: string) => { e.innerHTML = t; };'],
    ['adapters/zendesk/note.ts', 'export const f = (e: Element, t: string) => { e["outerHTML"] = t; };'],
    ['domain/x.ts', 'export const f = (e: Element, t: string) => { e.insertAdjacentHTML("beforeend", t); };'],
    ['entrypoints/x.content.ts', 'export const f = (t: string) => { document.write(t); };'],
  ])('%s: %s', async (path, text) => {
    expect(await check(path, text)).toHaveLength(1);
  });
});
