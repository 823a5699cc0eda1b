import { bareExtension } from '../bare-extension';
import type { Row } from '../row';
import { timesOfScripts } from '../script-times';

/**
 * What all of Stafett's scripts in a helpdesk page cost its main thread when the page opens, in processor time, against
 * an empty script of another extension in the same page.
 */
const row: Row = {
  name: 'content scripts: own time per page',
  unit: 'ms',
  goal: 'median <= 1',
  peers: ['empty content script'],
  rounds: { quick: 8, usual: 25, full: 60 },
  async run(bench) {
    const { context, id } = bench.extension;
    const bare = await bareExtension(bench);
    const page = await context.newPage();
    bench.afterwards(() => page.close());
    const address = `https://acme.zendesk.com/agent/tickets/${bench.sandbox.mainTicketId}`;
    const settled = async () => {
      await page.waitForFunction(() => window.sandbox !== undefined);
      await page.waitForTimeout(300);
    };
    // Both are in the same page: one opening measures them both.
    const opened = new Map<number, Promise<number[]>>();
    const measure = (which: number) => async (round: number) => {
      const times = opened.get(round) ?? timesOfScripts(page, address, settled, [id, bare]);
      opened.set(round, times);
      return (await times)[which] ?? Number.NaN;
    };
    return { ours: measure(0), 'empty content script': measure(1) };
  },
};
export default row;
