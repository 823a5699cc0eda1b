import type { Hold } from '../../domain/hold';
import { count } from '../counts';
import type { PageSettings } from '../sandbox/freshdesk/page/settings';
import { agentAt } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/test';

/** In which Freshdesk's page differs so that it may matter to a transfer: every combination of these is tried. */
const CROSSED = {
  language: ['en', 'sv', 'de'],
  contactCard: ['light', 'links', 'shadow'],
  savePath: ['ticket', 'update_properties'],
  transport: ['xhr', 'fetch', 'request'],
} as const satisfies Settings;

/** In what else it is known to differ between accounts and over the years: these go round. */
const IN_TURN = {
  subject: ['heading', 'shadow'],
  fieldTestIds: ['tkt-properties', 'label', 'mixed'],
  renderDelay: [0, 60],
} as const satisfies Settings;

const MAY_BE = { ...CROSSED, ...IN_TURN };
type Settings = { [Name in keyof PageSettings]?: readonly PageSettings[Name][] };
type Look = { [Name in keyof typeof MAY_BE]: (typeof MAY_BE)[Name][number] };

const NAMES = Object.keys(MAY_BE) as (keyof typeof MAY_BE)[];

const lookOf = (valueAt: (name: keyof typeof MAY_BE, place: number) => number): Look =>
  Object.fromEntries(NAMES.map((name, place) => [name, MAY_BE[name][valueAt(name, place)]])) as Look;

/** Every setting goes round its values, each beginning its second round elsewhere. */
const inTurn = (n: number, name: keyof typeof MAY_BE, place: number): number => {
  const { length } = MAY_BE[name];
  return (n + Math.floor(n / length) * place) % length;
};

/** Every combination of what is crossed. */
function allLooks(): Look[] {
  const total = Object.values(CROSSED).reduce((product, values) => product * values.length, 1);
  return Array.from({ length: total }, (_, n) => {
    let rest = n;
    return lookOf((name, place) => {
      if (!(name in CROSSED)) return inTurn(n, name, place);
      const value = rest % MAY_BE[name].length;
      rest = Math.floor(rest / MAY_BE[name].length);
      return value;
    });
  });
}

/** A few, with every value of every setting. */
function someLooks(howMany: number): Look[] {
  return Array.from({ length: howMany }, (_, n) => lookOf((name, place) => inTurn(n, name, place)));
}

const ALL = allLooks();
const CHOSEN = Number.isFinite(count('freshdeskLooks')) ? someLooks(count('freshdeskLooks')) : ALL;
/** Every so many looks a browser of their own, so that they share the machine's cores. */
const TOGETHER = 6;
const IDS = carouselIds(TOGETHER);

test.use({ at: 'freshdesk', helpdesk: carousels(TOGETHER) });

test('the looks that are tried have every value of every setting among them', () => {
  const values = (some: Look[]) => new Set(some.flatMap((look) => Object.entries(look).map((one) => one.join(' '))));
  expect(new Set(ALL.map((look) => JSON.stringify(look))).size).toBe(ALL.length);
  expect(values(CHOSEN)).toEqual(values(ALL));
});

for (let from = 0; from < CHOSEN.length; from += TOGETHER) {
  const some = CHOSEN.slice(from, from + TOGETHER);
  test(`read, held at the button, sent byte for byte: looks ${from + 1} to ${from + some.length} of ${CHOSEN.length}`, async ({
    desk,
    extension,
    sandbox,
  }) => {
    desk.liftLimits();
    const agent = await agentAt(extension, desk, desk.plainTicketId);
    const panel = await extension.panel(agent.tab);
    for (const [n, look] of some.entries()) {
      await test.step(Object.values(look).join(', '), async () => {
        const id = IDS[n] ?? 0;
        Object.assign(sandbox.freshdesk.settings, look);
        await agent.reopen(id);
        await expect(panel.getByRole('heading', { level: 1 })).toHaveText(desk.customerOf(id));
        await expect(panel.getByRole('region', { name: 'Owner' })).toContainText('Maja Ek, Faktura');
        const bodies = await agent.recordBodies();
        const before = agent.saves().length;
        await agent.give('Logistik');
        // What the guard has prepared shows beside the button: it has read who the fields name.
        await expect.poll(() => agent.tab.evaluate(ourParts)).toBe(PANEL_BUTTON_AND_NOTE);
        await agent.submit();
        const dialog = await agent.dialog();
        await expect(dialog.getByText('Transfer 3, and no brief goes with it.')).toBeVisible();
        expect(agent.saves()).toHaveLength(before);
        await agent.answer('asked for');
        await expect.poll(() => desk.groupOf(id)).toBe('Logistik');
        const sent = agent.saves().slice(before);
        expect(sent.map(({ body }) => body)).toEqual(await bodies());
        expect(sent).toHaveLength(1);
        // Before the page is loaded anew, which would leave its fate to the next reading of that ticket.
        await expect.poll(() => holds(extension)).toEqual(some.slice(0, n + 1).map(() => 'button saved'));
      });
    }
  });
}

async function holds(extension: Extension): Promise<string[]> {
  return ((await extension.stored())['holds'] as Hold[]).map(({ via, fate }) => `${via} ${fate}`);
}

const PANEL_BUTTON_AND_NOTE = 2;

/** How many parts of Stafett's own stand in the page, beside its body. */
function ourParts(): number {
  return [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length;
}
