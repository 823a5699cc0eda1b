import type { Row } from '../row';
import { seededStore } from '../seed';

const TEAM = 'no interactions, same team';
const NOTHING = 'nothing at all';

/**
 * The guard's assessment of a planned transfer, from the question to the answer: the case, its customer, what was promised,
 * the outbox, the account, a book of 60 hints, evidence and ledger as full as they get, read and gone through. Against the
 * same question to a store without a single interaction: where the team has all of that, and where it has nothing either.
 */
const row: Row = {
  name: 'guard: assessment prepared',
  unit: 'ms',
  goal: `median <= 5 and median <= 1.5 x ${TEAM}`,
  peers: [TEAM, NOTHING],
  rounds: { quick: 150, usual: 400, full: 1000 },
  async run(bench) {
    const customers = (await seededStore(bench)).customers;
    const seeded = await bench.inPage('assessment-seeded');
    const team = await bench.inPage('assessment-empty');
    const nothing = await bench.inPage('assessment-empty');
    await team.call('openBucket', 'bench-team');
    await nothing.call('openBucket', 'bench-nothing');
    for (const { call } of [seeded, team, nothing]) await call('choose', customers);
    for (const { call } of [seeded, team]) await call('putTeam');
    bench.afterwards(() => seeded.call('dropTeam'));
    return {
      ours: (round) => seeded.call<number>('assess', round, true),
      [TEAM]: (round) => team.call<number>('assess', round, false),
      [NOTHING]: (round) => nothing.call<number>('assess', round, false),
    };
  },
};
export default row;
