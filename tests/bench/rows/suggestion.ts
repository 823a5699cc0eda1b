import type { Row } from '../row';

const LEARN = 'one more flag learned';
const READ = 'its words read';

/** What a case is about, by what 3,000 flags to 77 causes have taught; against learning one more, and reading its words. */
const row: Row = {
  name: 'suggestion: what a case is about',
  unit: 'ms',
  goal: 'median <= 2 and p95 <= 10',
  peers: [LEARN, READ],
  rounds: { quick: 60, usual: 300, full: 1000 },
  async run(bench) {
    const { call } = await bench.inPage('suggestion');
    await call('prepare');
    return {
      ours: (round) => call<number>('suggest', round),
      [LEARN]: (round) => call<number>('learnMore', round),
      [READ]: (round) => call<number>('read', round),
    };
  },
};
export default row;
