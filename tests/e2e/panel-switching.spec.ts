import type { Page } from '@playwright/test';
import { count } from '../counts';
import { freshdeskDesk } from './harness/freshdesk-desk';
import { namesPainted, recordNames } from './harness/names-painted';
import { randomFrom } from './harness/random';
import { expect, test, ticketUrl } from './harness/test';
import { zendeskDesk } from './harness/zendesk-desk';

const CASES = [
  { id: 4711, name: 'Anna Lindqvist' },
  { id: 4720, name: 'Björn Sandell' },
] as const;

const SEED = 20261122;
/** How long after the switch the panel may still have shown the customer before, in ms: the browser's own news takes this. */
const SETTLING = 1000;

test('of two open tickets the panel goes straight to the one on the screen: nothing that is wrong is ever painted', async ({
  openCase,
  sandbox,
}) => {
  sandbox.settings.openTickets = CASES.map(({ id }) => id);
  const { tab, panel } = await openCase(CASES[0].id);
  await expect(panel.getByRole('heading', { name: CASES[0].name })).toBeVisible();
  await recordNames(panel);
  const random = randomFrom(SEED);
  const switches: { began: number; at: number; name: string }[] = [];
  for (let n = 0; n < count('ticketSwitches'); n += 1) {
    const { id, name } = CASES[random() < 0.5 ? 0 : 1];
    switches.push({ ...(await switchTo(tab, id)), name });
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  const painted = await namesPainted(panel);
  for (const [n, { at, name: right }] of switches.entries()) {
    const until = switches[n + 1]?.began ?? Date.now();
    const wrong = painted.filter((one) => one.at > at && one.at < until && one.name === other(right));
    expect(wrong, `switch ${n} to ${right}, seed ${SEED}`).toEqual([]);
  }
  // An agent who is faster than the panel: where they end is what it ends with.
  for (const { id } of [...CASES, ...CASES, ...CASES]) await switchTo(tab, id);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(CASES[1].name);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(CASES[1].name);
});

test('each window has its own panel, and neither ever shows the other window’s customer', async ({
  extension,
  sandbox,
}) => {
  sandbox.settings.openTickets = [];
  const tabs = [await extension.open(ticketUrl(4711)), await extension.openWindow(ticketUrl(4720))] as const;
  const panels = [await extension.panel(tabs[0]), await extension.panel(tabs[1])] as const;
  // Each window goes to and fro between two tickets of its own.
  const own = [
    [
      { id: 4711, name: 'Anna Lindqvist' },
      { id: 4725, name: 'Mikael Öberg' },
    ],
    [
      { id: 4720, name: 'Björn Sandell' },
      { id: 4724, name: 'Emily Carter' },
    ],
  ] as const;
  await expect(panels[0].getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
  await expect(panels[1].getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await Promise.all(panels.map(recordNames));
  const random = randomFrom(SEED + 1);
  for (let n = 0; n < count('ticketSwitches'); n += 1) {
    const which = random() < 0.5 ? 0 : 1;
    const { id, name } = own[which][random() < 0.5 ? 0 : 1];
    await switchTo(tabs[which], id);
    await expect(panels[which].getByRole('heading', { level: 1 })).toHaveText(name);
  }
  for (const which of [0, 1] as const) {
    const others: string[] = own[which === 0 ? 1 : 0].map(({ name }) => name);
    const painted = (await namesPainted(panels[which])).map(({ name }) => name);
    expect(painted.filter((name) => others.includes(name))).toEqual([]);
    for (const { name } of own[which]) expect(painted).toContain(name);
  }
});

test('the panel follows its window from tab to tab', async ({ extension, openCase }) => {
  const { tab, panel } = await openCase(4711);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
  const other = await extension.open(ticketUrl(4720));
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await tab.bringToFront();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
  await other.bringToFront();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await other.close();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
});

test('one Zendesk and two Freshdesk tabs: whichever is in front, its own customer is in the panel, and no other', async ({
  extension,
  sandbox,
}) => {
  const [zendesk, freshdesk] = [zendeskDesk(sandbox), freshdeskDesk(sandbox)];
  // The second Freshdesk tab goes to and fro between two tickets. One of them has the number of the Zendesk ticket.
  const tabs = [
    { desk: zendesk, ids: [4711] },
    { desk: freshdesk, ids: [9031] },
    { desk: freshdesk, ids: [4711, 9046] },
  ];
  const open: Page[] = [];
  for (const { desk, ids } of tabs) open.push(await extension.open(desk.ticketUrl(ids[0] ?? 0)));
  const [front] = open;
  if (!front) throw new Error('no tab');
  const panel = await extension.panel(front);
  const heading = panel.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Anna Lindqvist');
  await recordNames(panel);
  const random = randomFrom(SEED + 2);
  const shown = tabs.map(({ ids }) => ids[0] ?? 0);
  const known = new Set<string>();
  let here = 0;
  for (let n = 0; n < count('tabSwitches'); n += 1) {
    const next = Math.floor(random() * tabs.length);
    const [tab, { desk, ids }] = [open[next] ?? front, tabs[next] ?? { desk: zendesk, ids: [] }];
    const ticketId = ids[Math.floor(random() * ids.length)] ?? 0;
    if (next !== here) await tab.bringToFront();
    if (shown[next] !== ticketId) await tab.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
    const at = Date.now();
    [here, shown[next]] = [next, ticketId];
    const name = desk.customerOf(ticketId);
    const what = `switch ${n} to ${desk.title} ${ticketId}, seed ${SEED + 2}`;
    await expect(heading, what).toHaveText(name);
    await expect(panel.getByText(`${desk.title} ${ticketId}`), what).toBeVisible();
    // What was painted since: nothing, or this customer. A name that nobody was asked for is never there.
    const wrong = (await namesPainted(panel)).filter((one) => one.at > at + SETTLING && one.name !== name);
    expect(wrong, what).toEqual([]);
    known.add(`${desk.title} ${ticketId}`);
  }
  expect(known.size).toBe(4);
});

function other(right: string): string {
  return CASES.find(({ name }) => name !== right)?.name ?? '';
}

/** @returns when the page began to switch, and when it showed the ticket; epoch ms */
async function switchTo(tab: Page, id: number): Promise<{ began: number; at: number }> {
  return tab.evaluate(async (ticketId) => {
    const began = Date.now();
    await window.sandbox?.switchTab(ticketId);
    return { began, at: Date.now() };
  }, id);
}
