import type { Row } from '../row';

const COPY = 'the book copied';

/** The index of a book of 5,000 hints that has just been read, against copying that book, as reading it from the store does. */
const row: Row = {
  name: 'hints: index of 5,000 built',
  unit: 'ms',
  goal: 'median <= 150',
  peers: [COPY],
  rounds: { quick: 20, usual: 60, full: 200 },
  async run(bench) {
    const { call } = await bench.inPage('hints');
    await call('prepare', 'usual');
    return { ours: () => call<number>('build'), [COPY]: () => call<number>('copy') };
  },
};
export default row;
