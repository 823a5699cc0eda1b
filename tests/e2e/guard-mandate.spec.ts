import { aMandate, NO_WORDS } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { expect, test } from './harness/test';
import { zendeskDesk } from './harness/zendesk-desk';

const [ID = 0] = carouselIds(1);
const REPLY = 'Hej, jag ordnar det här själv.';

test.use({ helpdesk: { seed: carousel(1) } });

test('decide within mandate: nothing is sent, the reply stays, and the panel opens on the mandate card', async ({
  extension,
  sandbox,
}) => {
  const desk = zendeskDesk(sandbox);
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
