import type { Page } from '@playwright/test';
import type { Words } from './words';

/** What the side panel shows, as the agent reads it. */
export interface ShownCase {
  customer: string;
  about: string;
  /** departments in the order they had the case; an accessible name each */
  stations: string[];
  told: string;
  owner: string;
  attention: string[];
}

export function panelReader(panel: Page, words: Words) {
  const part = (key: string) => panel.getByRole('region', { name: words(key), exact: true });
  const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();

  return {
    customer: async () => lineOf(await panel.locator('h1').innerText({ timeout: 500 })),

    /** All of it; only once the customer is there. */
    async whole(): Promise<ShownCase> {
      const attention = part('attention');
      return {
        customer: lineOf(await panel.locator('h1').innerText()),
        about: lineOf(await part('customerLabel').locator('.section-head + div').innerText()),
        stations: await part('chainLabel')
          .locator('.chain-station')
          .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? '')),
        told: lineOf(await part('chainLabel').locator('.told p').innerText()),
        owner: lineOf(await part('owner').innerText()),
        attention: (await attention.count()) === 0 ? [] : (await attention.locator('li').allInnerTexts()).map(lineOf),
      };
    },

    /** How many stations the chain says it has, drawn or gathered in a gap. */
    async stationCount(): Promise<number> {
      const label = (await part('chainLabel').getByRole('toolbar').getAttribute('aria-label')) ?? '';
      return Number(label.match(/\d+/)?.[0] ?? 0);
    },

    /** The stations that are drawn, and whether the case came back to each. */
    async stations(): Promise<{ name: string; cameBack: boolean }[]> {
      const marks = part('chainLabel').locator('.chain-station');
      const names = await marks.evaluateAll((all) => all.map((mark) => mark.ariaLabel ?? ''));
      return names.map((label) => {
        const [name = '', ...more] = label.split(' · ');
        return { name, cameBack: more.includes(words('stationReturn')) };
      });
    },

    told: async () => lineOf(await part('chainLabel').locator('.told p').innerText()),
    caseNumber: async () => lineOf(await panel.locator('.case-number').innerText({ timeout: 500 })),

    async showWholeChain(): Promise<void> {
      const gap = part('chainLabel').locator('.chain-gap');
      if ((await gap.count()) > 0) await gap.click();
    },

    /** How many rows the history has, drawn or not: it is virtual. */
    async historyLength(): Promise<number> {
      const row = part('history').getByRole('listitem').first();
      return Number((await row.getAttribute('aria-setsize', { timeout: 500 })) ?? 0);
    },

    newest: async () => lineOf(await part('history').locator('article').first().innerText()),
    chip: (name: string) => part('flagTo').getByRole('button', { name: new RegExp(`^${name}`) }),
    flagLine: async () => lineOf(await part('flagTo').getByRole('status').innerText({ timeout: 500 })),
    notices: async () =>
      (
        await panel
          .getByRole('list', { name: words('noticesLabel') })
          .locator('li')
          .allInnerTexts()
      ).map(lineOf),
    ownerLine: async () => lineOf(await part('owner').innerText({ timeout: 500 })),
  };
}

export type PanelReader = ReturnType<typeof panelReader>;
