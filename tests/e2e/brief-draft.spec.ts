import type { Brief } from '../../domain/brief';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { stafettNotes } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

// A brief belongs to the case, not to the question in which it was begun.

const [ID = 0] = carouselIds(1);
const WANTS = 'Pengarna åter i dag.';
const TRIED = 'Spårat hos ombudet.';

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(1) });

    test('begun in the question and left by Esc: there in the panel, and with what is added there in the next question', async ({
      desk,
      extension,
    }) => {
      const agent = await agentAt(extension, desk, ID);
      const panel = await extension.panel(agent.tab);
      const draft = panel.getByRole('region', { name: 'Brief' });
      const asked = async () => {
        await agent.give('Logistik');
        await agent.submit();
        await agent.open('Hand over with this brief');
        return agent.dialog();
      };
      const first = await asked();
      await expect(first.getByLabel('Asked')).toHaveValue(new RegExp(`paket ${ID}`));
      await first.getByLabel('Wants').fill(WANTS);
      // Esc goes back to the ways out, and from there keeps the case.
      await first.getByLabel('Wants').press('Escape');
      await expect(first.getByLabel('Wants')).toHaveCount(0);
      await agent.answerByKey('Escape');
      expect(desk.groupOf(ID)).toBe('Faktura');

      await expect(draft.getByLabel('Wants')).toHaveValue(WANTS);
      await expect(draft.getByRole('status')).toContainText('Saved');
      await draft.getByLabel('Tried').fill(TRIED);
      const kept = async () => ((await extension.stored())['briefs'] as Brief[])[0]?.parts.tried;
      await expect.poll(kept).toBe(TRIED);

      const second = await asked();
      await expect(second.getByLabel('Wants')).toHaveValue(WANTS);
      await expect(second.getByLabel('Tried')).toHaveValue(TRIED);
      await agent.answer(/^Hand over/);
      await expect.poll(() => stafettNotes(desk, ID, 'brief').length).toBe(1);
      expect(stafettNotes(desk, ID, 'brief')[0]).toContain(`Tried: ${TRIED}\nWants: ${WANTS}`);
      // Sent: the panel begins another.
      await expect(draft.getByLabel('Wants')).not.toHaveValue(WANTS);
    });
  });
}
