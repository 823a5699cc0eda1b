import { agentAt } from './harness/agent';
import { violations } from './harness/axe';
import { carouselIds, carousels } from './harness/carousel';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

// Each was passed on from Support to Logistik and from there to Faktura.
const [FIRST = 0, SECOND = 0, ELSEWHERE = 0, OPEN = 0, LATER = 0] = carouselIds(5);

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(5) });

    test('a lead writes a hint, tries it, runs it on what has been and saves it; then guard and flag bar obey it', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      for (const ticketId of [FIRST, SECOND]) desk.actAs('Maja Ek', { ticketId, group: 'Teknik', solves: true });
      desk.actAs('Maja Ek', { ticketId: ELSEWHERE, solves: true });
      const agent = await agentAt(extension, desk, FIRST);
      for (const ticketId of [SECOND, ELSEWHERE, OPEN]) await agent.goTo(ticketId);

      const lead = await extension.page('desk.html#hints');
      await test.step('written: nothing of it reaches anybody, and it outlives the page', async () => {
        await lead.getByRole('button', { name: 'New hint' }).click();
        await lead.getByLabel('Name', { exact: true }).fill('Parcels');
        const any = lead.getByLabel('If the customer writes any of these');
        await any.fill('paket');
        await any.press('Enter');
        await lead.getByLabel('then this belongs to').selectOption({ label: 'Tech' });
        await lead.getByLabel('Advice to the agent').fill('Spårning: Teknik ser var paketet är.');
        await lead.reload();
        await expect(lead.getByLabel('Name', { exact: true })).toHaveValue('Parcels');
        await lead.getByRole('button', { name: 'Discard the changes' }).click();
        await expect(lead.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
        await lead.keyboard.press('Control+z');
        await expect(lead.getByLabel('Name', { exact: true })).toHaveValue('Parcels');
        expect((await extension.stored())['book'] ?? []).not.toContainEqual(
          expect.objectContaining({ hints: [expect.anything()] }),
        );
      });

      await test.step('tried on words as they are typed, and on a captured case', async () => {
        await lead.getByLabel('A customer’s words').fill('Hej, var är mina paket?');
        await expect(lead.getByText('This hint speaks: this belongs to Tech.')).toBeVisible();
        await expect(lead.locator('mark')).toHaveText('paket');
        await lead.getByRole('button', { name: 'Take a captured case' }).click();
        await lead.getByRole('button', { name: new RegExp(`^${OPEN}`) }).click();
        await expect(lead.getByText(`Case ${OPEN}: Paketet ${OPEN} har inte kommit`)).toBeVisible();
        await expect(lead.locator('mark').first()).toHaveText('Paketet');
      });

      await test.step('run on the captured transfers, with those that it would have sent wrong', async () => {
        await lead.getByRole('button', { name: 'Run on the captured cases' }).click();
        const run = lead.getByRole('region', { name: 'Run it on what has been' });
        await expect(run).toContainText('It would have spoken at 8 of 10 transfers.');
        await expect(run).toContainText('Right in 4 of 6 (30 to 90%): those cases ended at Tech.');
        await expect(run).toContainText('2 have not ended yet.');
        await run.getByRole('button', { name: '2 it would have sent wrong' }).click();
        await expect(run.getByRole('listitem').first()).toContainText(`Case ${ELSEWHERE}`);
        await run.getByRole('button', { name: '2 it would have sent wrong' }).click();
        await run.getByRole('button', { name: 'The 8 transfers it would have spoken at' }).click();
        await expect(run.getByRole('listitem').filter({ hasText: 'ended at Tech: right.' })).toHaveCount(4);
        await expect(run.getByRole('listitem').filter({ hasText: 'not ended yet.' })).toHaveCount(2);
        await expect(run.getByRole('row', { name: /Speaks where it was silent/ })).toContainText('4 of 6');
        expect(await violations(lead)).toEqual([]);
      });

      await test.step('saved: the flag bar puts its department first, the guard says so before a transfer', async () => {
        await lead.getByRole('button', { name: 'Save', exact: true }).click();
        await expect(lead.getByText('“Parcels” is saved. Agents get it from now on.')).toBeVisible();
        const panel = await extension.panel(agent.tab);
        const chips = panel.getByRole('region', { name: 'Flag to' }).locator('.chips button');
        await expect(chips.first()).toContainText('Tech');
        await agent.tab.bringToFront();
        await agent.give('Logistik');
        await agent.submit();
        const dialog = await agent.dialog();
        const says = 'Routing hint: Spårning: Teknik ser var paketet är.';
        await expect(dialog.getByRole('button', { name: `Change to Tech ${says}` })).toBeVisible();
        await agent.answer(/^(Change|Send) to Te/);
        await expect.poll(() => desk.groupOf(OPEN)).toBe('Teknik');
      });

      await test.step('what it has done stands beside it, and off it is silent', async () => {
        await lead.bringToFront();
        await lead.reload();
        await expect(lead.getByRole('link', { name: /Parcels/ })).toContainText('spoke at 1 transfer');
        await lead.getByRole('switch', { name: 'On: Parcels' }).click();
        await expect(lead.getByText('“Parcels” is off.')).toBeVisible();
        await agent.tab.bringToFront();
        await agent.goTo(LATER);
        await agent.give('Logistik');
        await agent.submit();
        const dialog = await agent.dialog();
        await expect(dialog.getByRole('button', { name: /ask Logistik/ })).toBeVisible();
        await expect(dialog.getByRole('button', { name: /Tech/ })).toHaveCount(0);
        await agent.answerByKey('Escape');
      });
    });
  });
}
