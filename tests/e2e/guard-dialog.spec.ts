import type { Frame } from '@playwright/test';
import type { Brief } from '../../domain/brief';
import { agentAt, type Agent } from './harness/agent';
import { violations } from './harness/axe';
import { carousel, carouselIds } from './harness/carousel';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

const IDS = carouselIds(4);
const REPLY = 'Hej, jag återkommer i dag.';

/** A note may be taken back for ten seconds, and is written after that. */
const WRITTEN = { timeout: 25_000 };

test.use({ helpdesk: { seed: carousel(IDS.length) } });

const WORDS = {
  en: { keep: /^Keep /, brief: 'Hand over with this brief' },
  sv: { keep: /^Behåll /, brief: 'Lämna över med stafettpinne' },
} as const;

for (const [language, dark] of [
  ['en', false],
  ['sv', true],
] as const) {
  test.describe(`${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('axe finds nothing in the question, nor in its ways out', async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, zendeskDesk(sandbox), IDS[0] ?? 0);
      await agent.give('Logistik');
      await agent.submit();
      const dialog = await agent.dialog();
      expect(await dialog.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${language}`));
      expect(await dialog.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
      expect(await violations(dialog)).toEqual([]);
      for (const way of Object.values(WORDS[language])) {
        await agent.open(way);
        expect(await violations(dialog)).toEqual([]);
        await dialog.locator('textarea').first().press('Escape');
        await expect(dialog.locator('textarea')).toHaveCount(0);
      }
    });
  });
}

/** The agent has written a reply by hand and hands the case over by the shortcut: the mouse is never used. */
async function askedByKeys(agent: Agent, id: number): Promise<Frame> {
  await agent.goTo(id);
  await agent.give('Logistik');
  await agent.tab.locator('[contenteditable]:visible').focus();
  await agent.tab.keyboard.type(REPLY);
  await agent.tab.keyboard.press('Control+Alt+KeyO');
  return agent.dialog();
}

/** Presses until this is so: a key in the dialog's first moments does not count. */
async function press(agent: Agent, key: string, done: () => Promise<unknown>): Promise<void> {
  await expect(async () => {
    await agent.tab.keyboard.press(key);
    await done();
  }).toPass({ intervals: [100], timeout: 20_000 });
}

/** Down to the line that begins like this. */
async function walkTo(agent: Agent, dialog: Frame, line: RegExp): Promise<void> {
  await expect(async () => {
    if (!line.test(await focused(dialog))) await agent.tab.keyboard.press('ArrowDown');
    expect(await focused(dialog)).toMatch(line);
  }).toPass({ intervals: [100], timeout: 20_000 });
}

const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent ?? '');
const inComposer = (agent: Agent) =>
  agent.tab.evaluate(() => document.hasFocus() && document.activeElement?.hasAttribute('contenteditable') === true);

test('every way out by keys alone, and the keyboard is back in the reply', async ({ extension, sandbox }) => {
  const [stay = 0, keep = 0, brief = 0, anyway = 0] = IDS;
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
  const groupOf = (id: number) => sandbox.db.tickets.get(id)?.groupId;
  const noteOf = (id: number) => sandbox.db.commentsOf(id).find(({ body }) => /\nstafett\/1 /.test(body))?.body ?? '';

  await test.step('Esc', async () => {
    const dialog = await askedByKeys(agent, stay);
    // The strongest that speaks against it is that no brief goes with it: to write one is the best way out.
    await expect.poll(() => focused(dialog)).toMatch(/^Hand over/);
    await agent.answerByKey('Escape');
    expect(await inComposer(agent)).toBe(true);
    expect(await agent.draft()).toBe(REPLY);
    await agent.tab.keyboard.type(' Och ring gärna.');
    expect(await agent.draft()).toContain('Och ring gärna.');
    expect(agent.saves()).toHaveLength(0);
  });

  await test.step('Tab goes round, and never into the page', async () => {
    const dialog = await askedByKeys(agent, stay);
    await press(agent, 'Tab', async () => expect(await focused(dialog)).toMatch(/^Keep/));
    const seen = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let n = 0; n < 8; n += 1) {
        await agent.tab.keyboard.press(key);
        seen.add(await focused(dialog));
        expect(await inComposer(agent)).toBe(false);
      }
    }
    expect(seen.size).toBe(6);
    await agent.answerByKey('Escape');
  });

  await test.step('down to the question, Enter, words, Enter', async () => {
    const dialog = await askedByKeys(agent, keep);
    const field = dialog.locator('textarea');
    await walkTo(agent, dialog, /^Keep/);
    await press(agent, 'Enter', () => expect(field).toBeFocused({ timeout: 300 }));
    await agent.tab.keyboard.press('Control+A');
    await agent.tab.keyboard.type('Har ni paketet?');
    await agent.tab.keyboard.press('Enter');
    await agent.noDialog();
    await expect.poll(() => noteOf(keep), WRITTEN).toContain('Har ni paketet?');
    expect(groupOf(keep)).toBe(agent.groupId('Faktura'));
  });

  await test.step('Enter, a brief, Ctrl+Enter', async () => {
    const dialog = await askedByKeys(agent, brief);
    const field = dialog.getByLabel('Promised');
    await press(agent, 'Enter', () => expect(field).toBeFocused({ timeout: 300 }));
    await agent.tab.keyboard.press('Control+A');
    await agent.tab.keyboard.type('Paketet är borta.');
    await agent.tab.keyboard.press('Enter');
    await agent.tab.keyboard.type('Återbetala.');
    await agent.tab.keyboard.press('Control+Enter');
    await agent.noDialog();
    await expect.poll(() => noteOf(brief), WRITTEN).toContain('Paketet är borta.\nÅterbetala.');
    expect(groupOf(brief)).toBe(agent.groupId('Logistik'));
  });

  await test.step('up to the last reason, Space', async () => {
    const dialog = await askedByKeys(agent, anyway);
    await press(agent, 'ArrowUp', async () => expect(await focused(dialog)).toBe('other'));
    await agent.tab.keyboard.press('Space');
    await agent.noDialog();
    await expect.poll(() => groupOf(anyway)).toBe(agent.groupId('Logistik'));
  });

  for (const id of [keep, brief, anyway]) {
    const said = sandbox.db.commentsOf(id).filter(({ body }) => body === REPLY);
    expect(said.map((one) => one.public)).toEqual([true]);
  }
  expect(agent.saves()).toHaveLength(3);
});

test('a brief that was begun in the question is there again, in the panel and in the next question, after a closed tab', async ({
  extension,
  sandbox,
}) => {
  const [id = 0] = IDS;
  const desk = zendeskDesk(sandbox);
  const agent = await agentAt(extension, desk, id);
  const asked = async (one: Agent) => {
    await one.give('Logistik');
    await one.submit();
    await one.open('Hand over with this brief');
    return one.dialog();
  };
  const first = await asked(agent);
  await first.getByLabel('Promised').fill('Besked i dag');
  await first.getByLabel('Promised').press('Escape');
  await first.getByRole('button', { name: 'Hand over with this brief' }).click();
  await expect(first.getByLabel('Promised')).toHaveValue('Besked i dag');
  // Kept as it is written, and nothing else pressed.
  await first.getByLabel('Wants').fill('Pengarna tillbaka');
  const kept = async () => ((await extension.stored())['briefs'] as Brief[])[0]?.parts;
  await expect.poll(async () => (await kept())?.wants).toBe('Pengarna tillbaka');
  await agent.tab.close();

  const again = await agentAt(extension, desk, id);
  const panel = await extension.panel(again.tab);
  const draft = panel.getByRole('region', { name: 'Brief' });
  await expect(draft.getByLabel('Promised')).toHaveValue('Besked i dag');
  await expect(draft.getByLabel('Wants')).toHaveValue('Pengarna tillbaka');
  await draft.getByLabel('Tried').fill('Allt');
  await expect.poll(async () => (await kept())?.tried).toBe('Allt');
  const second = await asked(again);
  await expect(second.getByLabel('Wants')).toHaveValue('Pengarna tillbaka');
  await expect(second.getByLabel('Tried')).toHaveValue('Allt');
  await again.answer(/^Hand over/);
  const noteOf = () => sandbox.db.commentsOf(id).find(({ body }) => body.includes('stafett/1 brief'))?.body ?? '';
  await expect.poll(noteOf, WRITTEN).toMatch(/Tried: Allt\nPromised: Besked i dag\nWants: Pengarna tillbaka/);
});

test('something that lies over the question: clicks do not count and it says so, keys do', async ({
  extension,
  sandbox,
}) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), IDS[0] ?? 0);
  await agent.give('Logistik');
  await agent.submit();
  const dialog = await agent.dialog();
  // On the top layer, without a place for the pointer: what clickjacking does.
  await agent.tab.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:none;opacity:.9;background:#fff';
    document.body.append(cover);
    cover.showPopover();
  });
  const button = dialog.getByRole('button', { name: 'asked for' });
  // The browser tells the frame a moment later; until then a click on the heading answers nothing.
  await expect(async () => {
    await dialog.getByRole('heading').first().click({ timeout: 500 });
    await expect(dialog.getByText('Something on the page lies over this box. Answer with the keys.')).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 20_000 });
  for (let n = 0; n < 3; n += 1) await button.click();
  await expect(button, 'none of these counted').toBeEnabled();
  expect(agent.saves()).toHaveLength(0);
  await button.press('Enter');
  await agent.noDialog();
  await expect.poll(() => agent.saves().length).toBe(1);
});
