import type { Row } from '../row';
import { savingPage } from '../saving-page';

/** The same save (reply of 20 KB, no transfer) all the way to the helpdesk and back, as the agent waits for it. */
const row: Row = {
  name: 'guard: save without transfer, whole',
  unit: 'ms',
  goal: 'median <= 1.1 x without guard',
  peers: ['without guard'],
  rounds: { quick: 60, usual: 200, full: 400 },
  async run(bench) {
    const page = await savingPage(bench, 'sandbox');
    bench.sandbox.limits.lift();
    // Not the ticket on the screen: that one would be read again after every save.
    const ticketId = 4720;
    const save = (by: 'guarded' | 'before') =>
      page.evaluate(([how, id]) => window.bench.save(how, id), [by, ticketId] as const);
    return { ours: () => save('guarded'), 'without guard': () => save('before') };
  },
};
export default row;
