import type { OutboxEntry } from '../../domain/outbox';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { stafettNotes } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import type { Stored } from './harness/stored';
import { expect, test } from './harness/test';

const IDS = carouselIds(2);
const TAG = 'stafett_fraga_logistics';

const leased = ({ outbox = [] }: Stored) => (outbox as OutboxEntry[]).filter(({ lease }) => lease !== null);

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(IDS.length) });

    test('the tag of a question goes when somebody there has answered it, and only that tag; or when the case is solved', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const [answered = 0, solved = 0] = IDS;
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      for (const id of IDS) {
        desk.actAs('Karin Hedman', { ticketId: id, addTags: ['vip'] });
        await agent.goTo(id);
        await agent.give('Logistik');
        await agent.submit();
        await agent.open(/^Keep Kund/, 'Var är paketet?');
        await agent.answer('Keep and send the question');
        await expect.poll(() => stafettNotes(desk, id, 'question').length, { timeout: 40_000 }).toBe(1);
        await expect.poll(() => desk.tags(id)).toContain(TAG);
        // A page that goes before it has said so keeps its lease on the write for a minute.
        await expect.poll(async () => leased(await extension.stored())).toEqual([]);
      }

      // Her own word answers nothing.
      desk.actAs('Maja Ek', { ticketId: answered, note: 'Karin säger att det kommer på fredag.' });
      await agent.reopen(answered);
      await agent.goTo(solved);
      expect(desk.tags(answered)).toContain(TAG);

      desk.actAs('Karin Hedman', { ticketId: answered, note: 'Det kommer på fredag.' });
      await agent.reopen(answered);
      await expect.poll(() => desk.tags(answered)).not.toContain(TAG);
      expect(desk.tags(answered)).toContain('vip');
      expect(desk.timesTagged(answered, TAG)).toEqual({ on: 1, off: 1 });

      expect(desk.tags(solved)).toContain(TAG);
      desk.actAs('Maja Ek', { ticketId: solved, reply: 'Det kommer på fredag.', solves: true });
      await agent.reopen(solved);
      await expect.poll(() => desk.tags(solved)).not.toContain(TAG);
      expect(desk.timesTagged(solved, TAG)).toEqual({ on: 1, off: 1 });
    });
  });
}
