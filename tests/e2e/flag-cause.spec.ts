import type { Page } from '@playwright/test';
import { causeTag } from '../../domain/tag';
import { aCause, aMandate } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { tagWrites, type Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import type { Extension } from './harness/extension';
import { chip, expectChip, flagLine } from './harness/flags';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

const LOGISTICS = 'stafett_logistics';
const SCREWS = causeTag('screws');
const LATE = causeTag('late');

const name = (sv: string, en: string) => ({ name: { sv, en } });
const BOOK = {
  causes: [
    aCause('contents', 'logistics', name('Innehåll', 'Contents')),
    aCause('screws', 'logistics', { ...name('Skruvar saknas', 'Missing screws'), under: 'contents' }),
    aCause('late', 'logistics', name('Sen leverans', 'Late delivery')),
    aCause('fee', 'billing', name('Avgift', 'Reminder fee')),
  ],
  mandates: [aMandate({ causeIds: ['screws'], sentence: 'Send a new bag the same day' })],
};

/** A ticket with the panel beside it, for an agent whose lead has set causes. */
async function open(extension: Extension, desk: Desk): Promise<{ tab: Page; panel: Page }> {
  desk.liftLimits();
  const { tab } = await agentAt(extension, desk, desk.plainTicketId);
  await extension.makeVeteran('Maja Ek', BOOK);
  const panel = await extension.panel(tab);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  return { tab, panel };
}

/** One more ticket in the tab, and the panel has read it. */
async function show(desk: Desk, tab: Page, panel: Page): Promise<number> {
  const ticketId = desk.freshTicket();
  await tab.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
  await expect(panel.getByText(`${desk.title} ${ticketId}`)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  return ticketId;
}

const causes = (panel: Page) => panel.getByRole('group', { name: /^Why\?/ });
const cause = (panel: Page, called: string) => causes(panel).getByRole('button', { name: called });

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('two keys flag the case and say why: two tags on the ticket, each written once', async ({
      desk,
      extension,
    }) => {
      const { panel } = await open(extension, desk);
      const ticketId = desk.plainTicketId;
      const before = desk.tags(ticketId);
      const digit = await chip(panel, 'Logistics').getAttribute('aria-keyshortcuts');
      await panel.getByRole('heading', { level: 1 }).click();
      await panel.keyboard.press(digit ?? '');
      await panel.keyboard.press('m');
      await expectChip(panel, 'Logistics', 'Missing screws, on the ticket');
      await expect(flagLine(panel)).toContainText('Logistics · Missing screws');
      expect(desk.tags(ticketId).sort()).toEqual([...before, LOGISTICS, SCREWS].sort());
      expect(tagWrites(desk, ticketId)).toHaveLength(2);
      await expect(panel.getByRole('region', { name: 'You may decide' })).toContainText('Send a new bag the same day');

      await test.step('another choice replaces the tag, and "don’t know yet" takes it back', async () => {
        await cause(panel, 'Late delivery').dblclick();
        await expectChip(panel, 'Logistics', 'Late delivery, on the ticket');
        await expect.poll(() => desk.tags(ticketId).sort()).toEqual([...before, LOGISTICS, LATE].sort());
        expect([desk.timesTagged(ticketId, SCREWS), desk.timesTagged(ticketId, LATE)]).toEqual([
          { on: 1, off: 1 },
          { on: 1, off: 0 },
        ]);
        await cause(panel, 'Don’t know yet').click();
        await expectChip(panel, 'Logistics', 'on the ticket');
        await expect.poll(() => desk.tags(ticketId).sort()).toEqual([...before, LOGISTICS].sort());
        expect(desk.timesTagged(ticketId, LOGISTICS)).toEqual({ on: 1, off: 0 });
      });
    });

    test('undo takes both tags off; left alone, a flag has none; a colleague’s cause is read', async ({
      desk,
      extension,
    }) => {
      const { tab, panel } = await open(extension, desk);

      await test.step('undo', async () => {
        const id = desk.plainTicketId;
        const before = desk.tags(id);
        await chip(panel, 'Logistics').click();
        await cause(panel, 'Missing screws').click();
        await expectChip(panel, 'Logistics', 'Missing screws, on the ticket');
        await panel.getByRole('button', { name: 'Undo' }).click();
        await expect(causes(panel)).toHaveCount(0);
        await expect.poll(() => desk.tags(id).sort()).toEqual([...before].sort());
        expect(desk.timesTagged(id, SCREWS)).toEqual({ on: 1, off: 1 });
      });

      await test.step('left alone', async () => {
        const id = await show(desk, tab, panel);
        await expect(causes(panel)).toHaveCount(0);
        await chip(panel, 'Logistics').click();
        await expect(cause(panel, 'Late delivery')).toBeVisible();
        await panel.keyboard.press('Escape');
        await expect(causes(panel)).toHaveCount(0);
        await panel.keyboard.press('m');
        await expectChip(panel, 'Logistics', 'on the ticket');
        expect(desk.tags(id)).not.toContain(SCREWS);
      });

      await test.step('a colleague’s', async () => {
        const id = await show(desk, tab, panel);
        await nextSecond();
        desk.actAs('Erik Norling', { ticketId: id, addTags: [LOGISTICS, LATE, 'stafett_tech'] });
        await panel.getByRole('button', { name: 'Read again' }).click();
        await expectChip(panel, 'Logistics', 'Late delivery, on the ticket');
        await expectChip(panel, 'Tech', 'on the ticket');
        // Our own answer for the same department is a flag of our own, beside theirs.
        await chip(panel, 'Logistics').click();
        await cause(panel, 'Missing screws').click();
        await expectChip(panel, 'Logistics', 'Missing screws, on the ticket');
        await expect(flagLine(panel)).toContainText('Missing screws · Late delivery');
        expect(desk.timesTagged(id, LOGISTICS)).toEqual({ on: 1, off: 0 });
        expect(desk.tags(id)).toEqual(expect.arrayContaining([LATE, SCREWS]));
      });
    });
  });
}
