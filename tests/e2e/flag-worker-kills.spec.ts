import type { Page } from '@playwright/test';
import { count } from '../counts';
import { freshTicket, setsOfSteps, type FlagStep } from './harness/flag-steps';
import { chip, expectChip, tagWrites, timesTagged } from './harness/flags';
import type { Extension } from './harness/launch';
import { randomFrom } from './harness/random';
import { storedFlags, storedWrites } from './harness/stored';
import { expect, test } from './harness/test';
import type { Sandbox } from '../sandbox/server';

const LOGISTICS = 'stafett_logistics';
const SEED = 7;
/** Flagging takes about this long, in ms: random moments are within it. */
const FLAGGING_TAKES = 400;

test('the worker is killed between the steps of flagging: nothing is lost, nothing doubled', async ({
  extension,
  openCase,
  sandbox,
}) => {
  sandbox.limits.lift();
  const { tab, panel } = await openCase();
  for (const steps of setsOfSteps().slice(0, count('workerKills'))) {
    const what = `killed ${steps.map(({ name }) => name).join(', ')}`;
    await test.step(what, async () => {
      const ticketId = await show(tab, panel, sandbox);
      await flagAndKill(extension, panel, sandbox, ticketId, steps);
      await expectFlaggedOnce(panel, sandbox, ticketId, what);
    });
  }
});

test('the worker is killed at random moments of flagging: nothing is lost, nothing doubled', async ({
  extension,
  openCase,
  sandbox,
}) => {
  sandbox.limits.lift();
  const { tab, panel } = await openCase();
  const random = randomFrom(SEED);
  for (let n = 0; n < count('workerKillsAtRandom'); n += 1) {
    const ticketId = await show(tab, panel, sandbox);
    const wait = Math.round(random() * FLAGGING_TAKES);
    await chip(panel, 'Logistics').click();
    await new Promise((resolve) => setTimeout(resolve, wait));
    await extension.stopWorker();
    await expectFlaggedOnce(panel, sandbox, ticketId, `killed after ${wait} ms, round ${n}, seed ${SEED}`);
  }
});

async function show(tab: Page, panel: Page, sandbox: Sandbox): Promise<number> {
  const ticketId = freshTicket(sandbox);
  await tab.evaluate((id) => window.sandbox?.navigate(`/agent/tickets/${id}`), ticketId);
  await expect(panel.getByText(`Zendesk ${ticketId}`)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  return ticketId;
}

async function flagAndKill(
  extension: Extension,
  panel: Page,
  sandbox: Sandbox,
  ticketId: number,
  steps: FlagStep[],
): Promise<void> {
  // All pauses are set before the click, so that none can be missed.
  const pauses = steps.map(({ reached }) => reached?.(sandbox, ticketId) ?? null);
  await chip(panel, 'Logistics').click();
  for (const pause of pauses) {
    const held = await pause;
    await extension.stopWorker();
    held?.release();
  }
}

async function expectFlaggedOnce(panel: Page, sandbox: Sandbox, ticketId: number, what: string): Promise<void> {
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(timesTagged(sandbox, ticketId, LOGISTICS), what).toEqual({ on: 1, off: 0 });
  expect(tagWrites(sandbox, ticketId).length, what).toBe(1);
  const caseKey = `zendesk:acme.zendesk.com:${ticketId}`;
  const flags = (await storedFlags(panel)).filter((flag) => flag.caseKey === caseKey);
  const writes = (await storedWrites(panel)).filter((entry) => entry.caseKey === caseKey);
  expect(
    flags.map(({ departmentId, from }) => [departmentId, from]),
    what,
  ).toEqual([['logistics', 'here']]);
  expect(
    writes.map(({ state }) => state),
    what,
  ).toEqual(['done']);
}
