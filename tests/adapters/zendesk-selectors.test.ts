import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Thing } from '@/adapters/shared/rungs';
import * as selectors from '@/adapters/zendesk/selectors';
import { fixturesOf, load } from './load-fixture';

const FOLDER = join(import.meta.dirname, '../../adapters/zendesk');
const SOURCE = readFileSync(join(FOLDER, 'selectors.ts'), 'utf8');
const USERS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'selectors.ts')
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');

const things = Object.entries(selectors).filter((entry): entry is [string, Thing] => {
  const value: unknown = entry[1];
  return typeof value === 'object' && value !== null && 'rungs' in value;
});
const fixtures = fixturesOf('zendesk').map((fixture) => ({ ...fixture, document: load(fixture).document }));
const shown = fixtures.filter(({ name }) => !name.startsWith('decoy/'));
const decoys = fixtures.filter(({ name }) => name.startsWith('decoy/'));

/** The selector as it is on a page: with the id of each ticket that the page's JSON names. */
function onPage(rung: string, { expected }: (typeof fixtures)[number]): string[] {
  return rung.includes('{id}') ? Object.keys(expected.tickets).map((id) => rung.replace('{id}', id)) : [rung];
}

const DATED = /^\/\/ .{8,100}; seen 20\d\d(-\d\d)?; authors \d+$/;

describe('selectors', () => {
  it('are used, every one of them', () => {
    for (const name of Object.keys(selectors)) {
      expect(new RegExp(`\\b${name}\\b`).test(USERS), `${name} is not used: delete it, or use it`).toBe(true);
    }
  });

  it('say, rung by rung, what they are, when they were last seen and by how many authors', () => {
    const lines = SOURCE.split('\n').map((line) => line.trim());
    for (const [name, { rungs }] of things) {
      for (const rung of rungs) {
        const at = lines.findIndex((line) => line === `'${rung}',` && DATED.test(lines[lines.indexOf(line) - 1] ?? ''));
        const dated = at >= 0 || lines.some((line, n) => line === `'${rung}',` && DATED.test(lines[n - 1] ?? ''));
        expect(dated, `${name}: put "// what it is; seen 2026; authors 3" above ${rung}`).toBe(true);
      }
    }
  });

  it.each(things)('%s: every rung matches in a fixture', (_, { rungs }) => {
    for (const rung of rungs) {
      const found = shown.filter((fixture) => onPage(rung, fixture).some((css) => fixture.document.querySelector(css)));
      expect(
        found.map(({ name }) => name),
        `no fixture shows ${rung}: add one, or delete the rung`,
      ).not.toEqual([]);
    }
  });

  it.each(things)('%s: no rung matches in a decoy', (name, { rungs }) => {
    if (name === 'TITLED') return; // only ever looked for inside a tag of the assignee field
    for (const decoy of decoys) {
      const found = rungs.filter((rung) => onPage(rung, decoy).some((css) => decoy.document.querySelector(css)));
      expect([decoy.name, found]).toEqual([decoy.name, []]);
    }
  });

  it('name each thing differently, for the health report', () => {
    const names = things.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(10);
  });

  it('carry the ticket id in one attribute, which the scope takes apart', () => {
    for (const rung of selectors.TICKET.rungs) expect(rung).toMatch(/^\[[\w-]+="[\w-]*\{id\}[\w-]*"\]$/);
  });
});
