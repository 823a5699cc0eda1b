import { causeTag } from '../../domain/tag';
import { aCause } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { violations } from './harness/axe';
import { DESK_NAMES } from './harness/desks';
import { chip, expectChip, flagLine } from './harness/flags';
import { expect, test } from './harness/test';

const named = (id: string, name: string) => aCause(id, 'logistics', { name: { sv: name, en: name } });

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('a cause is renamed and merged by the lead: the flag that has it follows, its tag stays', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const { tab } = await agentAt(extension, desk, desk.plainTicketId);
      await extension.makeVeteran('Maja Ek', { causes: [named('lost', 'Lost'), named('late', 'Late')] });
      const panel = await extension.panel(tab);
      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      await chip(panel, 'Logistics').click();
      await panel
        .getByRole('group', { name: /^Why\?/ })
        .getByRole('button', { name: 'Lost' })
        .dblclick();
      await expectChip(panel, 'Logistics', 'Lost, on the ticket');
      const tags = desk.tags(desk.plainTicketId).sort();
      expect(tags).toContain(causeTag('lost'));

      const lead = await extension.page('desk.html#causes/logistics');
      await lead.getByRole('button', { name: 'Lost 1 flag' }).press('Enter');
      const name = lead.getByLabel('Name in English');
      await name.fill('Gone astray');
      await name.press('Enter');
      await expect(lead.getByText('It is called “Gone astray” now.')).toBeVisible();
      await expect(lead.getByText('Was called “Lost”.')).toBeVisible();
      // The panel is about the tab in front.
      await tab.bringToFront();
      await expect(flagLine(panel)).toContainText('Logistics · Gone astray');
      await lead.bringToFront();

      await lead.getByLabel('Merge into').selectOption({ label: 'Late' });
      await lead.getByRole('button', { name: 'Merge “Gone astray” into “Late”' }).press('Enter');
      await lead.getByRole('button', { name: 'Late 1 flag' }).press('Enter');
      await expect(lead.getByText(`count too: ${causeTag('lost')}.`)).toBeVisible();
      expect(await violations(lead)).toEqual([]);
      await tab.bringToFront();
      await expect(flagLine(panel)).toContainText('Logistics · Late');

      // Read anew from the ticket, which has the tag that was put on it.
      await panel.getByRole('button', { name: 'Read again' }).click();
      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      await expect(flagLine(panel)).toContainText('Logistics · Late');
      expect(desk.tags(desk.plainTicketId).sort()).toEqual(tags);
    });
  });
}
