import type { Row } from '../row';
import { savingPage } from '../saving-page';

/**
 * What the guard adds to a save without a transfer (reply of 20 KB) until its answer has been read: the time with the
 * guard less the time without, over a network that answers at once. The peer is the same difference without a guard in
 * either: what this machine's unrest alone looks like.
 */
const row: Row = {
  name: 'guard: added to a save without transfer',
  unit: 'ms',
  goal: 'median <= 1 and p95 <= 1',
  peers: ['unrest: no guard in either'],
  rounds: { quick: 200, usual: 500, full: 1000 },
  async run(bench) {
    const page = await savingPage(bench, 'played');
    const ticketId = bench.sandbox.mainTicketId;
    const difference = (by: 'guarded' | 'before') =>
      page.evaluate(
        async ([how, id]) => {
          const without = await window.bench.save('before', id);
          return (await window.bench.save(how, id)) - without;
        },
        [by, ticketId] as const,
      );
    return { ours: () => difference('guarded'), 'unrest: no guard in either': () => difference('before') };
  },
};
export default row;
