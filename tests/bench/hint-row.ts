import type { BookKind } from './data/large-book';
import type { Row } from './row';

const NAIVE = 'every hint tried';
const REGEXES = 'a regex for each';

/**
 * The strongest hint for a case of some 600 words: by the index, and by trying every hint, which must answer the same; and by
 * 5,000 regular expressions, which know no stems and answer nearly the same.
 */
export function hintRow(name: string, book: BookKind): Row {
  return {
    name,
    unit: 'ms',
    goal: `median <= 2 and median <= 0.2 x ${NAIVE} and median <= 0.2 x ${REGEXES}`,
    peers: [NAIVE, REGEXES],
    rounds: { quick: 60, usual: 200, full: 1000 },
    async run(bench) {
      const { call } = await bench.inPage('hints');
      await call('prepare', book);
      return {
        ours: (round) => call<number>('match', round, false),
        [NAIVE]: (round) => call<number>('match', round, true),
        [REGEXES]: (round) => call<number>('byRegexes', round),
      };
    },
  };
}
