import type { Page } from '@playwright/test';
import { tagWrites, type Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { chip, expectChip, flagLine } from './harness/flags';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

const LOGISTICS = 'stafett_logistics';

/** One more ticket in the tab, and the panel has read it. */
async function show(desk: Desk, tab: Page, panel: Page): Promise<number> {
  const ticketId = desk.freshTicket();
  await tab.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
  await expect(panel.getByText(`${desk.title} ${ticketId}`)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  return ticketId;
}

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('one click flags the case, once, and the tag stands beside those that were there', async ({
      desk,
      openCase,
    }) => {
      desk.liftLimits();
      const { panel } = await openCase(desk.plainTicketId);
      const ticketId = desk.plainTicketId;
      const before = desk.tags(ticketId);
      await chip(panel, 'Logistics').dblclick();
      await expectChip(panel, 'Logistics', 'on the ticket');
      await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'true');
      expect(desk.tags(ticketId).sort()).toEqual([...before, LOGISTICS].sort());
      // A second click on the same department is not a second flag.
      await chip(panel, 'Logistics').click();
      await chip(panel, 'Billing').click();
      await expectChip(panel, 'Billing', 'on the ticket');
      expect(desk.timesTagged(ticketId, LOGISTICS)).toEqual({ on: 1, off: 0 });
      expect(tagWrites(desk, ticketId)).toHaveLength(2);
    });

    test('keys 1 to 9 flag in the order that is shown; a digit that is typed in a field is a digit', async ({
      desk,
      openCase,
    }) => {
      desk.liftLimits();
      const ticketId = desk.plainTicketId;
      const { panel } = await openCase(ticketId);
      const flags = panel.getByRole('region', { name: 'Flag to' });
      await panel.getByRole('textbox', { name: 'Promised', exact: true }).fill('');
      await panel.getByRole('textbox', { name: 'Promised', exact: true }).pressSequentially('Ringer 14.30');
      await expect(panel.getByText('Saved')).toBeVisible();
      await expect(flags.getByRole('button', { pressed: true })).toHaveCount(0);
      expect(tagWrites(desk, ticketId)).toEqual([]);

      const chips = flags.locator('button[aria-pressed]');
      await expect(chips).toHaveCount(9);
      const names = (await chips.allInnerTexts()).map((text) => text.replace(/^\d\s*/, '').trim());
      await panel.getByRole('heading', { level: 1 }).click();
      for (let digit = 1; digit <= 9; digit += 1) await panel.keyboard.press(String(digit));
      for (const name of names) await expectChip(panel, name, 'on the ticket');
      expect(desk.tags(ticketId).filter((tag) => tag.startsWith('stafett_'))).toHaveLength(9);
    });

    test('undo takes the tag off again when it was ours, and only then', async ({ desk, openCase, sandbox }) => {
      desk.liftLimits();
      const { tab, panel } = await openCase(desk.plainTicketId);
      const undo = panel.getByRole('button', { name: 'Undo' });
      const again = panel.getByRole('button', { name: 'Read again' });

      await test.step('and it can be flagged anew', async () => {
        const id = await show(desk, tab, panel);
        await chip(panel, 'Logistics').click();
        await expectChip(panel, 'Logistics', 'on the ticket');
        await undo.click();
        await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'false');
        await expect.poll(() => desk.tags(id)).not.toContain(LOGISTICS);
        expect(desk.timesTagged(id, LOGISTICS)).toEqual({ on: 1, off: 1 });
        await chip(panel, 'Logistics').click();
        await expectChip(panel, 'Logistics', 'on the ticket');
        expect(desk.timesTagged(id, LOGISTICS)).toEqual({ on: 2, off: 1 });
      });

      await test.step('by Ctrl+Z while the tag is being written', async () => {
        const id = await show(desk, tab, panel);
        const written = sandbox.pauseAfter({ method: 'PUT', path: new RegExp(`/tickets/${id}(/tags)?$`) });
        await chip(panel, 'Logistics').click();
        const held = await written;
        await expectChip(panel, 'Logistics', 'being written on the ticket');
        await panel.keyboard.press('Control+z');
        held.release();
        await expect(chip(panel, 'Logistics')).toHaveAttribute('aria-pressed', 'false');
        await expect.poll(() => desk.timesTagged(id, LOGISTICS)).toEqual({ on: 1, off: 1 });
      });

      await test.step('a tag that was there before stays', async () => {
        const id = await show(desk, tab, panel);
        await nextSecond();
        // Put there after the panel has read the ticket: it does not know, and flags all the same.
        desk.actAs('Maja Ek', { ticketId: id, addTags: [LOGISTICS] });
        await chip(panel, 'Logistics').click();
        await expectChip(panel, 'Logistics', 'on the ticket');
        await undo.click();
        await again.click();
        await expect(again).toBeEnabled();
        expect(desk.tags(id)).toContain(LOGISTICS);
        expect(tagWrites(desk, id)).toEqual([]);
        await expect(flagLine(panel)).toContainText('on the ticket');
      });

      await test.step('offered for ten seconds', async () => {
        await show(desk, tab, panel);
        await panel.clock.install();
        await chip(panel, 'Logistics').click();
        await expectChip(panel, 'Logistics', 'on the ticket');
        await expect(undo).toBeVisible();
        await panel.clock.fastForward(9000);
        await expect(undo).toBeVisible();
        await panel.clock.fastForward(1500);
        await expect(undo).toHaveCount(0);
      });
    });

    test('tags that others set meanwhile are never dropped', async ({ desk, openCase, sandbox }) => {
      sandbox.db.stamps = 'write';
      const ticketId = desk.plainTicketId;
      const { panel } = await openCase(ticketId);
      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      const before = desk.tags(ticketId);
      const looked = sandbox.pauseAt(desk.lastLookBeforeTag(ticketId));
      await chip(panel, 'Logistics').click();
      const held = await looked;
      desk.actAs('Erik Norling', { ticketId, addTags: ['vip', 'stafett_tech'] });
      held.release();
      await expectChip(panel, 'Logistics', 'on the ticket');
      if (at === 'zendesk') expect(tagWrites(desk, ticketId).map(({ status }) => status)).toEqual([409, 200]);
      expect(desk.tags(ticketId).sort()).toEqual([...before, 'vip', 'stafett_tech', LOGISTICS].sort());
      expect(desk.timesTagged(ticketId, LOGISTICS)).toEqual({ on: 1, off: 0 });
    });
  });
}
