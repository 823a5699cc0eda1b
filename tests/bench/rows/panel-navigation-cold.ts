import { arrivals } from '../panel-page';
import type { Row } from '../row';

/** The same when the browser has stopped the background meanwhile: it has to start before the tab can say where it is. */
const row: Row = {
  name: 'panel: from navigation to data, background stopped',
  unit: 'ms',
  goal: 'median <= 250',
  peers: ['background running'],
  rounds: { quick: 8, usual: 25, full: 100 },
  async run(bench) {
    const go = await arrivals(bench);
    return {
      ours: async () => {
        await bench.extension.stopWorker();
        return (await go()).panel;
      },
      'background running': async () => (await go()).panel,
    };
  },
};
export default row;
