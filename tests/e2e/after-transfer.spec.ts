import type { Page } from '@playwright/test';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { noteWritesOn, stafettNotes } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { colleague } from './harness/signed-in';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

// After a transfer, in the browsers of both: Maja in Faktura hands over, Karin in Logistik receives.

const [RECEIVED = 0, ANSWERED = 0] = carouselIds(2);
const WANTS = 'Kunden vill ha pengarna åter i dag.';
const BACK = 'Paketet är utlämnat, det har vi kvitto på. Pengarna är ert bord.';

const owner = (panel: Page) => panel.getByRole('region', { name: 'Owner' });

/** Reads the ticket again, until the panel's history has these words. */
async function readAgain(panel: Page, words: string): Promise<void> {
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('region', { name: 'History' })).toContainText(words);
}

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(2) });

    test('the receiver has the brief first and says "received"; back again, the sender is told what happened', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      desk.actAs('Maja Ek', { ticketId: RECEIVED, reply: 'Hej! Jag tittar på det här.' });
      const maja = await agentAt(extension, desk, RECEIVED);
      const sender = await extension.panel(maja.tab);

      await test.step('handed over with a brief: not yet accepted, and Maja owns it still', async () => {
        await maja.give('Logistik');
        await maja.submit();
        await maja.open('Hand over with this brief');
        await (await maja.dialog()).getByLabel('Wants').fill(WANTS);
        await maja.answer(/^Hand over/);
        await expect.poll(() => stafettNotes(desk, RECEIVED, 'brief').length).toBe(1);
        await expect(owner(sender)).toContainText('Not yet accepted');
        await expect(owner(sender)).toContainText('Maja Ek, Faktura');
        await expect(owner(sender)).toContainText('Logistik has it since today');
        // Not for her who passed it on.
        await expect(owner(sender).getByRole('button', { name: 'Mark as received' })).toHaveCount(0);
      });

      const browser = await colleague(desk, 'Karin Hedman');
      try {
        const tab = await browser.open(desk.ticketUrl(RECEIVED));
        const receiver = await browser.panel(tab);
        const brief = receiver.getByRole('region', { name: 'Brief received' });

        await test.step('Karin has the brief first', async () => {
          await expect(brief).toContainText('Brief from Maja Ek');
          await expect(brief.getByRole('group')).toContainText(WANTS);
          await expect(receiver.getByRole('region').first()).toHaveAccessibleName('Brief received');
          await expect(owner(receiver)).toContainText('Not yet accepted');
        });

        await test.step('her internal note accepts nothing', async () => {
          await nextSecond();
          desk.actAs('Karin Hedman', { ticketId: RECEIVED, note: 'Jag tittar på det efter lunch.' });
          for (const panel of [receiver, sender]) {
            await readAgain(panel, 'Jag tittar på det efter lunch.');
            await expect(owner(panel)).toContainText('Not yet accepted');
            await expect(owner(panel)).toContainText('Maja Ek, Faktura');
          }
          await expect(brief, 'is there until it is read').toBeVisible();
        });

        await test.step('"received": one note on the ticket, and the ownership has moved', async () => {
          await nextSecond();
          const writing = desk.sandbox.pauseAt(noteWritesOn(RECEIVED));
          await brief.getByRole('button', { name: 'Mark as received' }).dblclick();
          await expect(brief).toHaveCount(0);
          const held = await writing;
          // Said, and not on the ticket yet: nobody asks for it once more.
          await expect(owner(receiver)).toContainText('Not yet accepted');
          await expect(receiver.getByRole('button', { name: 'Mark as received' })).toHaveCount(0);
          held.release();
          await expect.poll(() => stafettNotes(desk, RECEIVED, 'received').length).toBe(1);
          expect(stafettNotes(desk, RECEIVED, 'received')[0]).toMatch(/^Received by Karin Hedman\n/);
          await expect(owner(receiver)).toContainText('Accepted');
          await expect(owner(receiver)).toContainText('Logistik');
          await expect(owner(receiver)).not.toContainText('Maja Ek');
          await sender.getByRole('button', { name: 'Read again' }).click();
          await expect(owner(sender)).toContainText('Accepted');
          await expect(owner(sender)).not.toContainText('Maja Ek');
          expect(desk.messages(RECEIVED).filter((one) => one.public && /received/i.test(one.text))).toEqual([]);
        });

        await test.step('she passes it back: Maja is told kindly what happened', async () => {
          await nextSecond();
          desk.actAs('Karin Hedman', { ticketId: RECEIVED, group: 'Faktura', note: BACK });
          await readAgain(sender, BACK);
          const told = sender.getByRole('list', { name: 'What happened' }).getByRole('listitem');
          const back = told.filter({ hasText: 'The case is back.' });
          await expect(back).toContainText(/Logistik had it for \d+ minutes?\. The customer got no answer meanwhile\./);
          await expect(back).toContainText(`Last word, from Karin Hedman: “${BACK}”`);
          await back.getByRole('button', { name: 'Put away' }).click();
          await expect(back).toHaveCount(0);
          expect(stafettNotes(desk, RECEIVED, 'received')).toHaveLength(1);
        });
      } finally {
        await browser.close();
      }
    });

    test('a public answer accepts too; whoever passed the case on is not asked to receive it', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const maja = await agentAt(extension, desk, ANSWERED);
      const sender = await extension.panel(maja.tab);
      await maja.give('Logistik');
      await maja.submit();
      await maja.answer('asked for');
      await expect.poll(() => desk.groupOf(ANSWERED)).toBe('Logistik');
      await expect(owner(sender)).toContainText('Not yet accepted');
      // Maja had never answered: the last who did owns it.
      await expect(owner(sender)).toContainText('Support');
      await expect(owner(sender)).toContainText('Logistik has it since today');
      await expect(owner(sender).getByRole('button', { name: 'Mark as received' })).toHaveCount(0);

      // Without a brief there is one place less to say it: it stands with the owner.
      const browser = await colleague(desk, 'Karin Hedman');
      try {
        const receiver = await browser.panel(await browser.open(desk.ticketUrl(ANSWERED)));
        await expect(owner(receiver)).toContainText('Not yet accepted');
        await expect(owner(receiver).getByRole('button', { name: 'Mark as received' })).toBeVisible();
        await nextSecond();
        desk.actAs('Karin Hedman', { ticketId: ANSWERED, reply: 'Hej! Jag har ditt ärende nu.' });
        for (const panel of [receiver, sender]) {
          await readAgain(panel, 'Jag har ditt ärende nu.');
          await expect(owner(panel)).toContainText('Accepted');
          await expect(owner(panel)).toContainText('Logistik · since today');
        }
        await expect(owner(receiver).getByRole('button', { name: 'Mark as received' })).toHaveCount(0);
        expect(stafettNotes(desk, ANSWERED, 'received')).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
}
