import type { Locator, Page } from '@playwright/test';
import { agentAt } from './harness/agent';
import type { Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { earlierFlag, writeAll } from './harness/earlier-flags';
import { chip, expectChip } from './harness/flags';
import { storedFlags } from './harness/stored';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { expect, test } from './harness/test';

/** Nineteen flags, one fewer than anything is suggested by: what the sandbox's fresh tickets ask for, and other matters. */
const EARLIER = [
  ...[
    'Hur lång är bindningstiden?',
    'Vilken leveranstid har ni?',
    'Har jag bindningstid kvar?',
    'Är leveranstiden lång?',
  ],
  ...[
    'Frågan om bindningstid igen',
    'Leveranstid på en router?',
    'Bindningstid i avtalet',
    'Hur lång leveranstid är det?',
  ],
  ...['Lång leveranstid', 'Hur länge är jag bunden, bindningstiden?'],
].map((words) => ['marketing', words] as const);
const OTHER = [
  ...['Fakturan är fel', 'Jag har betalat fakturan två gånger', 'I was charged twice', 'Fakturan kom aldrig'],
  ...[
    'Pengarna tillbaka',
    'Fel belopp på fakturan',
    'Autogirot drogs dubbelt',
    'My invoice is wrong',
    'Avgiften på fakturan',
  ],
].map((words) => ['billing', words] as const);

/** More than a minute goes by, after which a flag is not taken back any more; the panel is opened again. */
async function aMinuteLater(panel: Page): Promise<void> {
  const flags = await storedFlags(panel);
  await writeAll(panel, {
    flags: flags.map((flag) => (flag.id.startsWith('earlier') ? flag : { ...flag, at: flag.at - 61_000 })),
  });
  await panel.reload();
}

/** One more ticket that asks the same, and the panel has read it. */
async function nextTicket(desk: Desk, tab: Page, panel: Page): Promise<void> {
  const ticketId = desk.freshTicket();
  await tab.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
  await expect(panel.getByText(`${desk.title} ${ticketId}`)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
}

const says = ({ hits, of }: { hits: number; of: number }) => `Suggested: right ${hits} of ${of} when it came first.`;

/** How often a suggested department has been right, as its chip says in words. */
async function rateOf(suggested: Locator): Promise<{ hits: number; of: number }> {
  await expect(suggested).toHaveAttribute('title', /^Suggested: right \d+ of \d+ when it came first\.$/);
  const [hits = 0, of = 0] = ((await suggested.getAttribute('title')) ?? '').match(/\d+/g)?.map(Number) ?? [];
  return { hits, of };
}

const first = (panel: Page, place = 0) => panel.getByRole('region', { name: 'Flag to' }).getByRole('button').nth(place);

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('twenty flags teach which department comes first; what agents and trainers correct teaches too', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const { tab } = await agentAt(extension, desk, desk.freshTicket());
      const panel = await extension.panel(tab);
      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      await writeAll(panel, {
        flags: [...EARLIER, ...OTHER].map(([department, words], n) => earlierFlag(desk, n, department, words)),
      });
      await panel.reload();
      await expect(chip(panel, 'Marketing')).toBeVisible();
      await expect(chip(panel, 'Marketing')).toHaveAccessibleDescription('');

      let rate = { hits: 0, of: 0 };
      await test.step('the twentieth flag, by hand: from now on it is suggested, with what the first twenty say of it', async () => {
        await chip(panel, 'Marketing').click();
        await expectChip(panel, 'Marketing', 'on the ticket');
        await aMinuteLater(panel);
        await nextTicket(desk, tab, panel);
        await expect(first(panel)).toHaveAccessibleName('Marketing');
        rate = await rateOf(first(panel));
        expect(rate.of).toBeGreaterThan(0);
        expect(rate.of).toBeLessThan(20);
        expect(rate.hits).toBeLessThanOrEqual(rate.of);
        await expect(first(panel)).toContainText(`${rate.hits}/${rate.of}`);
      });

      await test.step('followed once, it says so: on the chip, and in words', async () => {
        await panel.getByRole('heading', { level: 1 }).click();
        await panel.keyboard.press('1');
        await expectChip(panel, 'Marketing', 'on the ticket');
        await aMinuteLater(panel);
        await nextTicket(desk, tab, panel);
        const next = { hits: rate.hits + 1, of: rate.of + 1 };
        await expect(first(panel)).toHaveAccessibleDescription(says(next));
        await expect(first(panel)).toContainText(`${next.hits}/${next.of}`);
      });

      await test.step('an agent knows better: it was wrong this time', async () => {
        await chip(panel, 'Product').click();
        await expectChip(panel, 'Product', 'on the ticket');
        await aMinuteLater(panel);
        await nextTicket(desk, tab, panel);
        // Once may be a slip: theirs is the second choice from now on.
        await expect(first(panel)).toHaveAccessibleDescription(says({ hits: rate.hits + 1, of: rate.of + 2 }));
        await expect(first(panel, 1)).toHaveAccessibleName('Product');
        // What was never first has no rate of its own: it has that of all that were.
        await expect(first(panel, 1)).toHaveAccessibleDescription(/^Suggested, though .+ \d+ of \d+ were right\.$/);
        await expect(first(panel, 1)).toContainText(/\(\d+\/\d+\)/);
      });

      await test.step('the lead’s hint stands before it', async () => {
        const hint = aHint({ departmentId: 'tech', when: { ...NO_WORDS, any: ['bindningstid', 'leveranstid'] } });
        await extension.makeVeteran('Maja Ek', { hints: [hint] });
        await nextTicket(desk, tab, panel);
        await expect(first(panel)).toHaveAccessibleDescription('The routing hint names it.');
        await expect(first(panel, 1)).toHaveAccessibleDescription(/^Suggested/);
        await extension.makeVeteran('Maja Ek', { hints: [] });
      });

      await test.step('a trainer corrects what was flagged: the next suggestion is theirs', async () => {
        const flags = (await storedFlags(panel)).filter(({ departmentId }) => departmentId === 'marketing');
        const verdict = { verdict: 'correct', departmentId: 'web', causeId: null, at: Date.now() } as const;
        const by = { id: '9', name: 'Tove Berg' };
        await writeAll(panel, { reviews: flags.map(({ id }) => ({ id: `review-${id}`, flagId: id, by, ...verdict })) });
        await panel.reload();
        await nextTicket(desk, tab, panel);
        await expect(first(panel)).toHaveAccessibleName('Website');
        await expect(first(panel)).toHaveAccessibleDescription(/^Suggested/);
      });
    });
  });
}
