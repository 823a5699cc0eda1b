import { rm } from 'node:fs/promises';
import { spread } from '../counts';
import { FLAG_STEPS } from './harness/flag-steps';
import { chip, expectChip, timesTagged } from './harness/flags';
import { launch } from './harness/launch';
import { storedFlags, storedWrites } from './harness/stored';
import { expect, test, ticketUrl } from './harness/test';
import { startSandbox } from '../sandbox/server';

const TICKET = 4720;
const LOGISTICS = 'stafett_logistics';

for (const step of spread('browserCrashes', FLAG_STEPS)) {
  test(`the browser crashes ${step.name}: the flag arrives once`, async () => {
    const sandbox = await startSandbox();
    const first = await launch({ port: sandbox.port });
    const tab = await first.open(ticketUrl(TICKET));
    const panel = await first.panel(tab);
    await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
    // After the click nothing goes out, so that the crash comes before anything else.
    const reached = step.reached ?? (({ pauseAt }: typeof sandbox) => pauseAt({ path: /^\/api\/v2\/users\/me\b/ }));
    const pause = reached(sandbox, TICKET);
    await chip(panel, 'Logistics').click();
    // What the agent has seen as kept is kept.
    await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'true');
    const held = await pause;
    await first.kill();
    held.release();

    const second = await launch({ port: sandbox.port, profile: first.profile });
    try {
      const again = await second.panel(await second.open(ticketUrl(TICKET)));
      await expectChip(again, 'Logistics', 'on the ticket');
      expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
      expect((await storedFlags(again)).map(({ departmentId, from }) => [departmentId, from])).toEqual([
        ['logistics', 'here'],
      ]);
      expect((await storedWrites(again)).map(({ state }) => state)).toEqual(['done']);
    } finally {
      await second.close();
      await rm(first.profile, { recursive: true, force: true });
      await sandbox.close();
    }
  });
}
