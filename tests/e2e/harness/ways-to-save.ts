import type { PageSettings as FreshdeskSettings } from '../../sandbox/freshdesk/page/settings';
import type { PageSettings as ZendeskSettings } from '../../sandbox/zendesk/page/settings';
import type { Agent } from './agent';
import type { DeskName } from './desks';

/** How an agent gives the ticket on the screen to Logistik, on a page of these settings. */
export interface WayToSave {
  what: string;
  settings: object;
  save(agent: Agent): Promise<void>;
}

type Ways = Record<string, WayToSave['save']>;

const ZENDESK: Ways = {
  async 'the button'(agent) {
    await agent.give('Logistik');
    await agent.submit();
  },
  async 'a menu item'(agent) {
    await agent.give('Logistik');
    await agent.tab.locator('[data-test-id="submit_button-menu-button"]:visible').click();
    await agent.tab
      .locator('[data-test-id="submit_button-menu-pending"], [data-action-id="submit_button-menu-pending"]')
      .first()
      .click();
  },
  async 'the keyboard'(agent) {
    await agent.give('Logistik');
    await agent.tab.keyboard.press('Control+Alt+KeyP');
  },
  async 'a macro, then the button'(agent) {
    await agent.tab.evaluate(async (title) => {
      const page = window.sandbox;
      const macro = (await page?.api.macros())?.macros.find((each) => each.title === title);
      if (macro) await page?.applyMacro(macro.id);
    }, 'Skicka till Logistik');
    await agent.submit();
  },
};

const FRESHDESK: Ways = {
  async 'the Update button, the group chosen by hand'({ tab }) {
    await tab.getByRole('combobox', { name: 'Group', exact: true }).click();
    await tab.getByRole('option', { name: 'Logistik', exact: true }).click();
    await tab.locator('[data-test-id="ticket-properties-btn"]').click();
  },
  async 'Enter in a text field'(agent) {
    await agent.give('Logistik');
    await agent.tab.locator('input[name="customFields.cf_ordernummer"]').press('Enter');
  },
  async 'the Update button, an agent of the group chosen too'(agent) {
    await agent.give('Logistik', 'Karin Hedman');
    await agent.submit();
  },
  async 'a script of the page'(agent) {
    await agent.give('Logistik');
    await agent.tab.evaluate(() => void window.sandbox?.submit());
  },
  async 'a scenario'({ tab }) {
    await tab.getByRole('button', { name: 'Scenario automations' }).click();
    const scenario = tab.locator('li', { hasText: 'Skicka till Logistik' });
    await scenario.getByRole('button', { name: 'Execute' }).click();
  },
  async 'Send and set as, which takes the fields along'(agent) {
    await agent.tab.evaluate(() => window.freshdesk?.configure({ sendCarries: 'everything' }));
    await agent.reply('Vi återkommer i dag.');
    await agent.give('Logistik');
    await agent.tab.locator('.send-and-set-trigger').click();
    await agent.tab.getByRole('menuitem', { name: 'Send and set as Pending' }).click();
  },
};

const ZENDESK_SETTINGS: Partial<ZendeskSettings>[] = (['graphql', 'graphql-array', 'rest'] as const).map((saveVia) => ({
  saveVia,
}));

const FRESHDESK_SETTINGS: Partial<FreshdeskSettings>[] = (['ticket', 'update_properties'] as const).flatMap(
  (savePath) =>
    (['root', 'ticket', 'properties'] as const).flatMap((saveBody) =>
      (['xhr', 'fetch', 'request'] as const).map((transport) => ({ savePath, saveBody, transport })),
    ),
);

/**
 * Every way times every shape of the save, in an order in which neighbours differ in both: the few of a reduced count have
 * every way and every setting among them (guard-held.spec.ts makes sure).
 */
export function waysToSave(at: DeskName): WayToSave[] {
  const ways = Object.entries(at === 'zendesk' ? ZENDESK : FRESHDESK);
  const shapes: object[] = at === 'zendesk' ? ZENDESK_SETTINGS : FRESHDESK_SETTINGS;
  const round = leastCommonMultiple(ways.length, shapes.length);
  return Array.from({ length: ways.length * shapes.length }, (_, n) => {
    const way = ways[n % ways.length];
    const settings = shapes[(n + Math.floor(n / round)) % shapes.length];
    if (!way || !settings) throw new Error('no way to save');
    return { what: `${way[0]} (${Object.values(settings).join(', ')})`, settings, save: way[1] };
  });
}

function leastCommonMultiple(a: number, b: number): number {
  let both = a;
  while (both % b !== 0) both += a;
  return both;
}

/** What a list of ways is made of: each way, and each value of each setting. */
export function partsOf(ways: readonly WayToSave[]): Set<string> {
  const way = ({ what }: WayToSave) => what.slice(0, what.indexOf(' ('));
  return new Set(
    ways.flatMap((one) => [way(one), ...Object.entries(one.settings).map((setting) => setting.join(' '))]),
  );
}
