import type { Row } from '../row';
import { savingPage } from '../saving-page';

/**
 * What the guard adds to a save without a transfer (reply of 20 KB): the time with it less the time without it, over a
 * network that answers at once. Each figure is one save; the page's clock ticks every 0.1 ms.
 */
const row: Row = {
  name: 'guard: added to a save without transfer',
  unit: 'ms',
  goal: 'median <= 1 and p95 <= 1',
  peers: [],
  rounds: { quick: 200, usual: 500, full: 1000 },
  async run(bench) {
    const page = await savingPage(bench, 'played');
    const ticketId = bench.sandbox.mainTicketId;
    return {
      ours: () =>
        page.evaluate(async (id) => {
          const without = await window.bench.save('before', id);
          return (await window.bench.save('guarded', id)) - without;
        }, ticketId),
    };
  },
};
export default row;
