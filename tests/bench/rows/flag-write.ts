import type { Row } from '../row';

/** One click on a department until it is kept: flag, day and month counters and outbox entry in one transaction. */
const row: Row = {
  name: 'flag: one click kept',
  unit: 'ms',
  goal: 'median <= 1.6 x one plain Dexie put',
  peers: ['one plain Dexie put', 'one raw put'],
  rounds: { quick: 150, usual: 400, full: 1000 },
  async run(bench) {
    const { call } = await bench.inPage('flag-store');
    await call('open');
    return {
      ours: (round) => call<number>('flag', round),
      'one plain Dexie put': (round) => call<number>('dexiePut', round),
      'one raw put': (round) => call<number>('rawPut', round),
    };
  },
};
export default row;
