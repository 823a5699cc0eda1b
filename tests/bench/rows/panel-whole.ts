import type { Row } from '../row';
import { seededStore } from '../seed';

/** Until the panel has everything it shows for a tab: twelve stores, read in one transaction. */
const row: Row = {
  name: 'panel context: everything',
  unit: 'ms',
  goal: 'p95 <= 2 x bare get and median <= 0.25 x Dexie, 4 queries',
  peers: ['bare get', 'Dexie, 4 queries'],
  rounds: { quick: 150, usual: 400, full: 1000 },
  async run(bench) {
    const { call } = await seededStore(bench);
    return {
      ours: (round) => call<number>('whole', round),
      'bare get': (round) => call<number>('bareGet', round),
      'Dexie, 4 queries': (round) => call<number>('fourQueries', round),
    };
  },
};
export default row;
