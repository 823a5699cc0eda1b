import type { Row } from '../row';
import { seededStore } from '../seed';

/** A customer with 5,000 interactions (80 long tickets, and one of 1,000 messages) must not be felt. */
const row: Row = {
  name: 'panel context: customer with 5,000 interactions',
  unit: 'ms',
  goal: 'median <= 2 x average customer',
  peers: ['average customer', 'Dexie, 4 queries, 5,000'],
  rounds: { quick: 60, usual: 200, full: 400 },
  async run(bench) {
    const { call } = await seededStore(bench);
    return {
      ours: (round) => call<number>('heavyWhole', round),
      'average customer': (round) => call<number>('whole', round),
      'Dexie, 4 queries, 5,000': (round) => call<number>('heavyFourQueries', round),
    };
  },
};
export default row;
