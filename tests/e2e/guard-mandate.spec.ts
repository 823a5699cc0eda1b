import { aMandate, NO_WORDS } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

const [ID = 0] = carouselIds(1);
const REPLY = 'Hej, jag ordnar det här själv.';

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(1) });

    test('decide within mandate: nothing is sent, the reply stays, and the panel opens on the mandate card', async ({
      desk,
      extension,
    }) => {
      const agent = await agentAt(extension, desk, ID);
      await extension.makeVeteran('Maja Ek', {
        mandates: [
          aMandate({
            ...{ when: { ...NO_WORDS, any: ['paket'] }, sentence: 'Betala tillbaka frakten' },
            ...{ upTo: { amount: 500, currency: 'SEK' }, guideline: 'https://exempel.se/riktlinjer/frakt' },
          }),
        ],
      });
      await agent.reply(REPLY);
      await agent.give('Logistik');
      await agent.submit();
      const dialog = await agent.dialog();
      await expect(dialog.getByRole('button', { name: /Decide it yourself/ })).toContainText('Betala tillbaka frakten');
      // The guideline is read first, in a tab of its own; the dialog waits meanwhile.
      await agent.tab.context().route('https://exempel.se/**', (route) => route.fulfill({ body: 'Riktlinje' }));
      const link = dialog.getByRole('link', { name: 'Guideline (new tab)' });
      await dialog.getByRole('button', { name: /Decide it yourself/ }).focus();
      await agent.tab.keyboard.press('Tab');
      await expect(link).toBeFocused();
      const opened = agent.tab.context().waitForEvent('page');
      await agent.tab.keyboard.press('Enter');
      const guideline = await opened;
      await expect(guideline).toHaveURL('https://exempel.se/riktlinjer/frakt');
      expect(await guideline.evaluate(() => [window.opener === null, document.referrer])).toEqual([true, '']);
      await guideline.close();
      await agent.tab.bringToFront();
      await expect(dialog.getByRole('button', { name: /Decide it yourself/ })).toBeVisible();
      // The press that answers opens the panel as well.
      const panel = await extension.panel(agent.tab, () => agent.answerIfAsked(/Decide it yourself/));
      await agent.noDialog();
      expect(agent.saves()).toHaveLength(0);
      expect(await agent.draft()).toBe(REPLY);
      const card = panel.getByRole('region', { name: 'You may decide' });
      await expect(card).toBeInViewport();
      await expect(card).toContainText(/up to SEK.500/);
      await expect(card.getByRole('link', { name: 'Guideline' })).toHaveAttribute('rel', 'noopener noreferrer');
    });
  });
}
