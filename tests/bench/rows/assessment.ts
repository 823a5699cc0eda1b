import type { Row } from '../row';
import { seededStore } from '../seed';

/**
 * The guard's assessment of a planned transfer, from the question to the answer: the case, its customer, what was promised,
 * the outbox, the account, a book of realistic size, full evidence and a full ledger, read and gone through. Against the
 * same question to a store with nothing in it, and to one that has the same team but no customers.
 */
const row: Row = {
  name: 'guard: assessment prepared',
  unit: 'ms',
  goal: 'median <= 5 and median <= 1.5 x an empty store',
  peers: ['an empty store', 'the same team, no customers'],
  rounds: { quick: 150, usual: 400, full: 1000 },
  async run(bench) {
    const customers = (await seededStore(bench)).customers;
    const seeded = await bench.inPage('assessment-seeded');
    const empty = await bench.inPage('assessment-empty');
    const alone = await bench.inPage('assessment-empty');
    await empty.call('openBucket', 'bench-empty');
    await alone.call('openBucket', 'bench-team');
    for (const { call } of [seeded, empty, alone]) await call('choose', customers);
    for (const { call } of [seeded, alone]) await call('putTeam');
    bench.afterwards(() => seeded.call('dropTeam'));
    return {
      ours: (round) => seeded.call<number>('assess', round, true),
      'an empty store': (round) => empty.call<number>('assess', round, false),
      'the same team, no customers': (round) => alone.call<number>('assess', round, false),
    };
  },
};
export default row;
