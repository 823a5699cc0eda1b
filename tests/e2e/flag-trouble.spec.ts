import { chip, expectChip, flagLine, tagsOf, tagWrites, timesTagged } from './harness/flags';
import { storedWrites } from './harness/stored';
import { expect, test } from './harness/test';

const TICKET = 4720;
const LOGISTICS = 'stafett_logistics';
const TAGS = { method: 'PUT', path: /\/api\/v2\/tickets\/4720\/tags/ };

test.beforeEach(({ sandbox }) => {
  // The extension waits as long as the helpdesk and its own backoff say; retries are asked for by hand below.
  sandbox.limits.lift();
});

test('offline: kept here, and on the ticket by itself when the network is back', async ({ openCase, sandbox }) => {
  const { tab, panel } = await openCase(TICKET);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  sandbox.faults.offline(true);
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'kept here, on its way to the ticket');
  sandbox.faults.offline(false);
  await tab.evaluate(() => window.dispatchEvent(new Event('online')));
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});

test('429: not asked again before the time that the helpdesk names', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  sandbox.faults.add(TAGS, { status: 429, headers: { 'retry-after': '3' }, times: 1 });
  await chip(panel, 'Logistics').click();
  await expect.poll(() => tagWrites(sandbox, TICKET).length).toBe(1);
  await expectChip(panel, 'Logistics', 'kept here, on its way to the ticket');
  await expectChip(panel, 'Logistics', 'on the ticket');
  const [first, second] = tagWrites(sandbox, TICKET);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2900);
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});

test('500: tried again until it works, and never written twice', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  sandbox.faults.add(TAGS, { status: 500, times: 1 });
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagWrites(sandbox, TICKET).map(({ status }) => status)).toEqual([500, 200]);
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});

test('an answer that is lost after the write leads to no second write', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  sandbox.faults.add(TAGS, { afterApply: true, drop: true, times: 1 });
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagWrites(sandbox, TICKET)).toHaveLength(1);
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
  // And it is still known as ours: undo takes it off.
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 1 });
});

test('an out-of-date CSRF token is fetched anew', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  const first = sandbox.pauseAt(TAGS);
  await chip(panel, 'Logistics').click();
  const held = await first;
  sandbox.db.rotateCsrf();
  held.release();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagWrites(sandbox, TICKET).map(({ status }) => status)).toEqual([403, 200]);
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});

test('a flag waits for the agent who made it', async ({ openCase, sandbox }) => {
  const { tab, panel } = await openCase(TICKET);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const erik = [...sandbox.db.users.values()].find((user) => user.name === 'Erik Norling');
  const asked = sandbox.pauseAt({ path: /^\/api\/v2\/users\/me\b/ });
  await chip(panel, 'Logistics').click();
  const held = await asked;
  sandbox.signInAs(erik?.id ?? 0);
  held.release();
  await tab.reload();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await expectChip(panel, 'Logistics', 'kept here, on its way to the ticket');
  await expect(flagLine(panel)).toContainText('Somebody else is signed in to the helpdesk.');
  expect(tagWrites(sandbox, TICKET)).toEqual([]);
  sandbox.signInAs(sandbox.meId);
  await tab.reload();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
  const audit = sandbox.db.auditsOf(TICKET).at(-1);
  expect(audit?.authorId).toBe(sandbox.meId);
});

test('signed out: kept here until somebody signs in as its author', async ({ openCase, sandbox }) => {
  const { tab, panel } = await openCase(TICKET);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  sandbox.signInAs(null);
  await chip(panel, 'Logistics').click();
  await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'true');
  sandbox.signInAs(sandbox.meId);
  await tab.reload();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});

test('a closed ticket: failed, with the reason; the flag stays in this browser', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(4502);
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'not on the ticket');
  await expect(flagLine(panel)).toContainText('The ticket is closed and takes no changes. Kept here.');
  await expect(panel.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(timesTagged(sandbox, 4502, LOGISTICS)).toEqual({ on: 0, off: 0 });
});

test('what the helpdesk forbids fails with the reason, and works when tried again later', async ({
  openCase,
  sandbox,
}) => {
  const { panel } = await openCase(TICKET);
  const allow = sandbox.faults.add(TAGS, { status: 403, body: { error: 'Forbidden' } });
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'not on the ticket');
  await expect(flagLine(panel)).toContainText(
    `The helpdesk takes no tag from Stafett. Kept here; add ${LOGISTICS} yourself`,
  );
  allow();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagsOf(sandbox, TICKET)).toContain(LOGISTICS);
  const [entry] = await storedWrites(panel);
  expect(entry?.state).toBe('done');
});
