import { askingPage } from '../asking-page';
import type { Row } from '../row';

/** The guard's question from the content script to the background and back: validated, read from the store, assessed. */
const row: Row = {
  name: 'background: full answer',
  unit: 'ms',
  goal: 'median <= 1.5 x bare sendMessage ping',
  peers: ['bare sendMessage ping', 'bare port ping'],
  rounds: { quick: 100, usual: 300, full: 1000 },
  async run(bench) {
    const page = await askingPage(bench);
    return { ours: page.assess, 'bare sendMessage ping': page.ping, 'bare port ping': page.portPing };
  },
};
export default row;
