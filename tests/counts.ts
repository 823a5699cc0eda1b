import table from './counts.json' with { type: 'json' };

export type CountName = keyof typeof table;
export type Counts = 'reduced' | 'full';

/** `npm test` repeats less than the product promises; `npm run test:long` holds the promised counts. */
export const COUNTS: Counts = process.env['STAFETT_COUNTS'] === 'full' ? 'full' : 'reduced';

/** How often to repeat. Infinity where the promise is "all". */
export function count(name: CountName, counts: Counts = COUNTS): number {
  const wanted = table[name][counts];
  return typeof wanted === 'number' ? wanted : Infinity;
}

/** All of them, or as many as the count says, spread evenly from the first to the last: the same ones every time. */
export function spread<T>(name: CountName, all: readonly T[], counts: Counts = COUNTS): T[] {
  const wanted = Math.min(count(name, counts), all.length);
  if (wanted === all.length) return [...all];
  const chosen = new Set(
    Array.from({ length: wanted }, (_, i) => Math.round((i * (all.length - 1)) / Math.max(1, wanted - 1))),
  );
  return all.filter((_, i) => chosen.has(i));
}
