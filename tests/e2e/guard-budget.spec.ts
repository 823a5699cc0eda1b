import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

// The interruption budget as an agent and a lead meet it: one stop in the first ten transfers, the rest are notes.

const [FIRST = 0, SECOND = 0] = carouselIds(2);

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(2) });

    test('the first is stopped, the next one goes out; tried again it is the same transfer; the lead sees both', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const agent = await agentAt(extension, desk, desk.plainTicketId, false);

      await agent.goTo(FIRST);
      await agent.give('Logistik');
      await agent.submit();
      await agent.answerByKey('Escape');
      expect(desk.groupOf(FIRST)).toBe('Faktura');
      await agent.submit();
      await agent.answer(/skill/);
      await expect.poll(() => desk.groupOf(FIRST)).toBe('Logistik');

      await agent.goTo(SECOND);
      await agent.give('Logistik');
      await agent.submit();
      await expect.poll(() => desk.groupOf(SECOND)).toBe('Logistik');
      await agent.noDialog();

      const options = await extension.page('options.html');
      const row = options.getByRole('row', { name: /^No brief goes with it/ });
      // Spoke up at each of three submits, stopped two, of which one was kept and one sent anyway.
      await expect(row.getByRole('cell')).toHaveText(['3', '2', '1', '1', '–', '–']);
      await options.getByLabel('At most one stop in so many transfers').fill('20');
      await options.locator('#guard').getByRole('button', { name: 'Save' }).click();
      await expect(options.locator('#guard').getByRole('status').first()).toHaveText('Saved');
      expect((await extension.stored())['book']).toMatchObject([{ stopBudget: 20 }]);
    });
  });
}
