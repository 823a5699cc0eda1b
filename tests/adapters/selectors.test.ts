import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELPDESKS } from '@/adapters';
import type { Thing } from '@/adapters/shared/rungs';
import { everyElement, fixturesOf, load } from './load-fixture';

const ADAPTERS = join(import.meta.dirname, '../../adapters');
const DATED = /^\/\/ .{8,100}; seen 20\d\d(-\d\d)?; authors \d+$/;
/** Only ever looked for inside a tag of Zendesk's assignee field. */
const ANYWHERE = ['TITLED'];

const knowledge = await Promise.all(
  HELPDESKS.map(async ({ name: helpdesk }) => {
    const selectors = (await import(`../../adapters/${helpdesk}/selectors.ts`)) as Record<string, unknown>;
    return { helpdesk, selectors };
  }),
);

describe.each(knowledge)('selectors of $helpdesk', ({ helpdesk, selectors }) => {
  const folder = join(ADAPTERS, helpdesk);
  const source = readFileSync(join(folder, 'selectors.ts'), 'utf8');
  const users = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'selectors.ts')
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const things = Object.entries(selectors).filter((entry): entry is [string, Thing] => {
    const value: unknown = entry[1];
    return typeof value === 'object' && value !== null && 'rungs' in value;
  });
  const fixtures = fixturesOf(helpdesk).map((fixture) => ({
    ...fixture,
    elements: everyElement(load(fixture).document),
  }));
  const shown = fixtures.filter(({ name }) => !name.startsWith('decoy/'));
  const decoys = fixtures.filter(({ name }) => name.startsWith('decoy/'));

  /** Whether the selector finds something on a page: with the id of each ticket that the page's JSON names. */
  function finds(rung: string, { expected, elements }: (typeof fixtures)[number]): boolean {
    const ids = rung.includes('{id}') ? Object.keys(expected.tickets) : [''];
    return ids.some((id) => elements.some((element) => element.matches(rung.replace('{id}', id))));
  }

  it('are used, every one of them', () => {
    for (const name of Object.keys(selectors)) {
      expect(new RegExp(`\\b${name}\\b`).test(users), `${name} is not used: delete it, or use it`).toBe(true);
    }
  });

  it('say, rung by rung, what they are, when they were last seen and by how many authors', () => {
    const lines = source.split('\n').map((line) => line.trim());
    for (const [name, { rungs }] of things) {
      for (const rung of rungs) {
        const dated = lines.some((line, n) => line === `'${rung}',` && DATED.test(lines[n - 1] ?? ''));
        expect(dated, `${name}: put "// what it is; seen 2026; authors 3" above ${rung}`).toBe(true);
      }
    }
  });

  it.each(things)('%s: every rung matches in a fixture', (_, { rungs }) => {
    for (const rung of rungs) {
      const found = shown.filter((fixture) => finds(rung, fixture));
      expect(
        found.map(({ name }) => name),
        `no fixture shows ${rung}: add one, or delete the rung`,
      ).not.toEqual([]);
    }
  });

  it.each(things.filter(([name]) => !ANYWHERE.includes(name)))('%s: no rung matches in a decoy', (_, { rungs }) => {
    for (const decoy of decoys) {
      expect([decoy.name, rungs.filter((rung) => finds(rung, decoy))]).toEqual([decoy.name, []]);
    }
  });

  it('name each thing differently, for the health report', () => {
    const names = things.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(10);
  });
});
