import type { Row } from '../row';

/**
 * The floor of this machine, so that the other rows can be read: one record of a panel head's size, read and written
 * without a library. A read must not cost more than a committed write, or the machine was too busy to measure on.
 */
const row: Row = {
  name: 'floor: read one record',
  unit: 'ms',
  goal: 'median <= 1 x write one record',
  peers: ['write one record'],
  rounds: { quick: 60, usual: 300, full: 1000 },
  async run(bench) {
    const RECORDS = 2_000;
    const BYTES = 2_048;
    const { call } = await bench.inPage('raw-store');
    await call('fill', RECORDS, BYTES);
    const somewhere = (round: number) => (Math.abs(round) * 7919) % RECORDS;
    return {
      ours: (round) => call<number>('get', somewhere(round)),
      'write one record': (round) => call<number>('put', somewhere(round), BYTES),
    };
  },
};
export default row;
