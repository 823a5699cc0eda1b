import type { Page } from '@playwright/test';
import type { Brief } from '../../domain/brief';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { DESK_NAMES } from './harness/desks';
import type { Extension } from './harness/launch';
import { expect, test } from './harness/test';
import { WorkerWatch } from './harness/worker-watch';

const IDS = carouselIds(1);
const wants = async (extension: Extension) =>
  (((await extension.stored())['briefs'] ?? []) as Brief[]).map(({ parts }) => parts.wants);

/** The panel's last key, and in the same moment what ends it: no time for anything in between. */
async function typeAnd(panel: Page, words: string, end: 'close' | 'reload'): Promise<void> {
  const field = await panel.getByLabel('Wants').elementHandle();
  const over = end === 'close' ? panel.waitForEvent('close') : panel.waitForEvent('load');
  // There may be nobody left to answer.
  field
    ?.evaluate(
      (element, [text, then]) => {
        const area = element as HTMLTextAreaElement;
        area.value = text;
        area.dispatchEvent(new Event('input', { bubbles: true }));
        if (then === 'close') window.close();
        else location.reload();
      },
      [words, end] as const,
    )
    .catch(() => undefined);
  await over;
}

test('a brief in the panel: the last words are kept, however the panel goes', async ({ extension, openCase }) => {
  const { tab, panel } = await openCase();
  await expect(panel.getByLabel('Wants')).toBeVisible();
  await typeAnd(panel, 'Ringer igen', 'reload');
  await expect.poll(() => wants(extension)).toEqual(['Ringer igen']);
  await expect(panel.getByLabel('Wants')).toHaveValue('Ringer igen');

  // The background, which alone hears the last words, sleeps until the agent begins to write.
  const background = new WorkerWatch(extension.context, tab);
  await background.stop();
  await panel.getByLabel('Wants').fill('Ringer');
  await background.running();
  // It runs, and has run to the end of its own code.
  await panel.evaluate(() => chrome.runtime.sendMessage({ name: 'promised', body: null }));
  await typeAnd(panel, 'Ringer i dag', 'close');

  // On a busy machine the background does not hear of it: then this panel keeps what the other has left.
  const again = await extension.panel(tab);
  await expect(again.getByLabel('Wants')).toHaveValue('Ringer i dag');
  await expect.poll(() => wants(extension)).toEqual(['Ringer i dag']);
  await expect.poll(() => again.evaluate(() => localStorage.length)).toBe(0);
  await again.getByLabel('Wants').fill('Ringer i morgon');
  await again.close();
  await expect((await extension.panel(tab)).getByLabel('Wants')).toHaveValue('Ringer i morgon');
  await expect.poll(() => wants(extension)).toEqual(['Ringer i morgon']);
});

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(IDS.length) });

    test('a brief in the question: the last words are kept when the question or the tab goes, by whatever way', async ({
      desk,
      extension,
    }) => {
      const [id = 0] = IDS;
      const agent = await agentAt(extension, desk, id);
      const write = async (one: typeof agent, words: string) => {
        await one.give('Logistik');
        await one.submit();
        await one.open('Hand over with this brief');
        await (await one.dialog()).getByLabel('Wants').fill(words);
      };
      await write(agent, 'Ringer igen');
      await agent.tab.keyboard.press('Escape');
      await agent.answerByKey('Escape');
      await expect.poll(() => wants(extension)).toEqual(['Ringer igen']);

      await write(agent, 'Ringer i dag');
      await agent.tab.reload();
      await expect.poll(() => wants(extension)).toEqual(['Ringer i dag']);

      const other = await agentAt(extension, desk, id);
      await write(other, 'Ringer i morgon');
      await other.tab.close();
      await expect.poll(() => wants(extension)).toEqual(['Ringer i morgon']);
    });
  });
}
