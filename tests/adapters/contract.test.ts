import { describe, expect, it } from 'vitest';
import { HELPDESKS, helpdeskFor } from '@/adapters';
import { holdToTheContract, type ToHold } from './contract';
import { fixturesOf } from './load-fixture';
import { pageOn } from './parts';

/** Every helpdesk, with its page and its fixtures. A new one is here as soon as its line is in adapters/index.ts. */
const TABLE = HELPDESKS.map((helpdesk): ToHold & { name: string } => {
  const { name } = helpdesk;
  return { name, helpdesk, page: pageOn(name), fixtures: fixturesOf(name) };
});

it('runs without a page of its own, so that nothing global can be read by mistake', () => {
  expect(typeof document).toBe('undefined');
  expect(typeof window).toBe('undefined');
});

it('knows every helpdesk by exactly one entry', () => {
  expect(new Set(TABLE.map(({ name }) => name)).size).toBe(TABLE.length);
});

describe.each(TABLE)('$name', (held) => {
  const { name, fixtures } = held;

  it('has fixtures of several eras', () => {
    const eras = new Set(fixtures.map((fixture) => fixture.name.split('/')[0]));
    expect(eras.size).toBeGreaterThan(3);
  });

  it('is found by the addresses of its own pages, and by none of another helpdesk', () => {
    for (const { expected, helpdesk } of TABLE.flatMap((each) => each.fixtures)) {
      const mine = helpdeskFor(new URL(expected.url))?.name === name;
      // A decoy of another helpdesk's may be a page of this one.
      if (helpdesk === name || expected.where)
        expect([expected.url, mine]).toEqual([expected.url, helpdesk === name && expected.where !== null]);
    }
  });

  holdToTheContract(held);
});
