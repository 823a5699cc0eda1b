import { arrivals, type Arrival } from '../panel-page';
import type { Row } from '../row';

/**
 * From going to another ticket that Stafett knows until the real side panel has its data: content script, background,
 * store, live query and view. 100 ms is what people take for "at once"; no issue sets a mark.
 */
const row: Row = {
  name: 'panel: from navigation to data',
  unit: 'ms',
  goal: 'median <= 100',
  peers: ['the page shows the ticket'],
  rounds: { quick: 12, usual: 40, full: 200 },
  async run(bench) {
    const go = await arrivals(bench);
    // One navigation gives both figures.
    const gone = new Map<number, Promise<Arrival>>();
    const arrival = (round: number) => {
      const known = gone.get(round) ?? go();
      gone.set(round, known);
      return known;
    };
    return {
      ours: async (round) => (await arrival(round)).panel,
      'the page shows the ticket': async (round) => (await arrival(round)).page,
    };
  },
};
export default row;
