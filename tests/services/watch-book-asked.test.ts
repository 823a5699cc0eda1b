import './fresh-database';
import { afterEach, expect, it, vi } from 'vitest';
import type { BookSource } from '@/domain/book-source';
import type { SourceFailure } from '@/domain/source-failure';
import { db } from '@/services/db/database';
import { newSource } from '@/services/source-in-force';
import { watchBookAsked, type BookAsked } from '@/services/watch-book-asked';

let stop = (): void => undefined;
afterEach(() => stop());

const failed = (what: SourceFailure): BookSource['failure'] => ({
  ...{ what, since: 1, at: 1, status: null, faults: [], times: 1, notBefore: null },
});
const source = (by: BookSource['by'], failure: BookSource['failure']) =>
  db.bookSource.put({ ...newSource('https://bok.exempel.se:8443/b.json', by, 1), failure });

it('the agent is asked for the host of the organisation’s book, as long as the browser does not let Stafett ask it', async () => {
  const said: (BookAsked | null)[] = [];
  stop = watchBookAsked(
    (asked) => void said.push(asked),
    (error) => expect.unreachable(String(error)),
  );
  await vi.waitFor(() => expect(said).toEqual([null]));
  await source('policy', failed('no-access'));
  const asked = { host: 'bok.exempel.se:8443', origin: 'https://bok.exempel.se/*' };
  await vi.waitFor(() => expect(said.at(-1)).toEqual(asked));
  await source('policy', null);
  await vi.waitFor(() => expect(said.at(-1)).toBeNull());
});

it.each([
  ['an address that somebody has chosen here', 'agent', 'no-access'],
  ['a failure that no press mends', 'policy', 'unreachable'],
] as const)('nothing is asked for %s', async (_, by, what) => {
  await source(by, failed(what));
  const said: (BookAsked | null)[] = [];
  stop = watchBookAsked(
    (asked) => void said.push(asked),
    (error) => expect.unreachable(String(error)),
  );
  await vi.waitFor(() => expect(said).toEqual([null]));
});
