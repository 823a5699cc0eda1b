import { askingPage } from '../asking-page';
import type { Row } from '../row';

/** The same when the browser has stopped the background, against the first answer of a worker that does nothing. */
const row: Row = {
  name: 'background: first answer of a cold worker',
  unit: 'ms',
  goal: 'median <= 1.7 x an empty worker',
  peers: ['an empty worker'],
  rounds: { quick: 10, usual: 30, full: 100 },
  async run(bench) {
    const page = await askingPage(bench);
    const cold = (ask: () => Promise<number>) => async () => {
      await bench.extension.stopWorker();
      return ask();
    };
    return { ours: cold(page.assess), 'an empty worker': cold(page.portPing) };
  },
};
export default row;
