import { chip, expectChip, flagLine, tagsOf, tagWrites, timesTagged } from './harness/flags';
import { expect, test } from './harness/test';

const TICKET = 4720;
const LOGISTICS = 'stafett_logistics';

test('one click flags the case, and the tag is on the ticket beside those that were there', async ({
  openCase,
  sandbox,
}) => {
  const { panel } = await openCase(TICKET);
  const before = [...tagsOf(sandbox, TICKET)];
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagsOf(sandbox, TICKET).sort()).toEqual([...before, LOGISTICS].sort());
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
  await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'true');
});

test('a second click on the same department is not a second flag', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  await chip(panel, 'Logistics').dblclick();
  await expectChip(panel, 'Logistics', 'on the ticket');
  await chip(panel, 'Logistics').click();
  await chip(panel, 'Billing').click();
  await expectChip(panel, 'Billing', 'on the ticket');
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
  expect(tagWrites(sandbox, TICKET)).toHaveLength(2);
});

test('keys 1 to 9 flag to the departments in the order that they are shown', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  const flags = panel.getByRole('region', { name: 'Flag to' });
  const chips = flags.locator('button[aria-pressed]');
  await expect(chips).toHaveCount(9);
  const names = (await chips.allInnerTexts()).map((text) => text.replace(/^\d\s*/, '').trim());
  await panel.getByRole('heading', { level: 1 }).click();
  for (let digit = 1; digit <= 9; digit += 1) await panel.keyboard.press(String(digit));
  for (const name of names) await expectChip(panel, name, 'on the ticket');
  expect(tagsOf(sandbox, TICKET).filter((tag) => tag.startsWith('stafett_'))).toHaveLength(9);
});

test('a digit that is typed in a field is a digit', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  await panel.getByRole('textbox', { name: 'Promised' }).fill('');
  await panel.getByRole('textbox', { name: 'Promised' }).pressSequentially('Ringer 14.30');
  await expect(panel.getByText('Saved')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Flag to' }).getByRole('button', { pressed: true })).toHaveCount(0);
  expect(tagWrites(sandbox, TICKET)).toEqual([]);
});

test('undo takes the tag off again when it was ours', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => tagsOf(sandbox, TICKET)).not.toContain(LOGISTICS);
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 1 });
  // And it can be flagged anew.
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 2, off: 1 });
});

test('undo by Ctrl+Z while the tag is being written leaves the ticket without it', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  const written = sandbox.pauseAfter({ method: 'PUT', path: /\/tags/ });
  await chip(panel, 'Logistics').click();
  const held = await written;
  await expectChip(panel, 'Logistics', 'being written on the ticket');
  await panel.keyboard.press('Control+z');
  held.release();
  await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 1 });
});

test('undo is offered for ten seconds', async ({ openCase }) => {
  const { panel } = await openCase(TICKET);
  await panel.clock.install();
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await panel.clock.fastForward(9000);
  await expect(undo).toBeVisible();
  await panel.clock.fastForward(1500);
  await expect(undo).toHaveCount(0);
});

test('a tag that was there before stays when the flag is undone', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(TICKET);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  // Put there after the panel has read the ticket: it does not know, and flags all the same.
  sandbox.actAs(sandbox.meId, { ticketId: TICKET, addTags: [LOGISTICS] });
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
  expect(tagWrites(sandbox, TICKET)).toEqual([]);
  await expect(flagLine(panel)).toContainText('on the ticket');
});

test('tags that others set meanwhile are never dropped', async ({ openCase, sandbox }) => {
  sandbox.db.stamps = 'write';
  const { panel } = await openCase(TICKET);
  const before = [...tagsOf(sandbox, TICKET)];
  const first = sandbox.pauseAt({ method: 'PUT', path: /\/tags/ });
  await chip(panel, 'Logistics').click();
  const held = await first;
  sandbox.actAs(sandbox.meId, { ticketId: TICKET, addTags: ['vip', 'stafett_tech'] });
  held.release();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(tagWrites(sandbox, TICKET).map(({ status }) => status)).toEqual([409, 200]);
  expect(tagsOf(sandbox, TICKET).sort()).toEqual([...before, 'vip', 'stafett_tech', LOGISTICS].sort());
  expect(timesTagged(sandbox, TICKET, LOGISTICS)).toEqual({ on: 1, off: 0 });
});
