import { spread } from '../counts';
import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { partsOf, waysToSave, type WayToSave } from './harness/ways-to-save';
import { DESK_NAMES, type DeskName } from './harness/desks';
import { expect, test } from './harness/test';

/** Every so many ways a browser of their own, so that they share the machine's cores. */
const TOGETHER = 8;
const IDS = carouselIds(TOGETHER);

/** One that Logistik has had twice, and one of Support's that nobody has. */
const TICKETS: Record<DeskName, { twice: number; unassigned: number }> = {
  zendesk: { twice: 4725, unassigned: 4721 },
  freshdesk: { twice: 9046, unassigned: 9041 },
};

for (const at of DESK_NAMES) {
  const every = waysToSave(at);
  const all = spread(at === 'zendesk' ? 'waysToSave' : 'waysToSaveInFreshdesk', every);
  for (let from = 0; from < all.length; from += TOGETHER) {
    const some = all.slice(from, from + TOGETHER);
    test.describe(at, () => {
      test.use({ at, helpdesk: carousels(TOGETHER) });
      test(`a transfer is held however it is saved, then sent byte for byte: ${from + 1} to ${from + some.length} of ${all.length}`, async ({
        desk,
        extension,
      }) => {
        desk.liftLimits();
        const agent = await agentAt(extension, desk, desk.plainTicketId);
        const bodies = await agent.recordBodies();
        for (const [n, way] of some.entries()) await test.step(way.what, () => held(agent, IDS[n] ?? 0, way));
        expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());

        async function held(by: Agent, id: number, { settings, save }: WayToSave): Promise<void> {
          const before = by.saves().length;
          await by.goTo(id);
          await by.tab.evaluate((given) => window.sandbox?.configure(given), settings);
          await save(by);
          const dialog = await by.dialog();
          await expect(dialog.getByText('Transfer 3, and no brief goes with it.')).toBeVisible();
          expect(by.saves()).toHaveLength(before);
          expect(desk.groupOf(id)).toBe('Faktura');
          await by.answer('needs skill');
          await expect.poll(() => desk.groupOf(id)).toBe('Logistik');
          await by.noDialog();
          expect(by.saves()).toHaveLength(before + 1);
        }
      });
    });
  }

  test(`${at}: the ways that are tried have every way and every setting among them`, () => {
    expect(new Set(every.map(({ what }) => what)).size).toBe(every.length);
    expect(partsOf(all)).toEqual(partsOf(every));
  });

  test.describe(at, () => {
    test.use({ at });

    test('the department that has had the case twice is named, and stops; the rest passes byte for byte, once', async ({
      desk,
      extension,
    }) => {
      const { twice, unassigned } = TICKETS[at];
      const agent = await agentAt(extension, desk, twice);
      await agent.give('Logistik');
      await agent.submit();
      const dialog = await agent.dialog();
      await expect(dialog.getByText('Logistik has had this case 2 times and passed it on each time.')).toBeVisible();
      await agent.answerByKey('Escape');

      const bodies = await agent.recordBodies();
      const passes: Record<string, [ticket: number, change: () => Promise<unknown>]> = {
        'a first transfer': [desk.plainTicketId, () => agent.give('Logistik')],
        'taking it oneself': [unassigned, () => agent.give('Support', 'Maja Ek')],
        'a subject and a reply': [
          desk.mainTicketId,
          async () => {
            await agent.reply('Vi återkommer i dag.');
            await agent.tab.evaluate(() => window.sandbox?.setSubject('Nytt ämne'));
          },
        ],
      };
      for (const [n, [what, [ticketId, change]]] of Object.entries(passes).entries()) {
        await test.step(what, async () => {
          await agent.goTo(ticketId);
          await change();
          await agent.submit();
          await expect.poll(() => agent.saves().length).toBe(n + 1);
          await agent.noDialog();
        });
      }
      expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
    });

    test('a transfer that was made around the guard is said in the panel and counted', async ({ desk, extension }) => {
      const agent = await agentAt(extension, desk, desk.mainTicketId);
      const panel = await extension.panel(agent.tab);
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText(desk.customerOf(desk.mainTicketId));
      desk.actAs('Maja Ek', { ticketId: desk.mainTicketId, group: 'Logistik' });
      await panel.getByRole('button', { name: 'Read again' }).click();
      await expect(panel.getByText(/did not see this transfer/)).toBeVisible();
      const options = await extension.page('options.html');
      await expect(options.locator('pre')).toContainText(/transfers not seen +1/);
    });
  });
}
