import { test as base, type Page } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import type { Chromium } from './chromium';
import type { Desk } from './desk';
import { DESKS, type DeskName } from './desks';
import type { Extension } from './extension';
import { FreshBrowsers, type BreakIt } from './fresh';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;

interface Given {
  /** where the story takes place */
  at: DeskName;
  /** how the sandbox behaves in this test */
  helpdesk: SandboxOptions;
  language: 'en' | 'sv';
  dark: boolean;
  browserArgs: string[];
  /** what is broken in the extension; an object, since Playwright takes a function for a fixture */
  broken: { breakIt: BreakIt } | null;
}

interface Fixtures {
  sandbox: Sandbox;
  desk: Desk;
  extension: Extension;
  /** A browser without the extension that reaches the sandbox. */
  chromium: Chromium;
  /** Opens a ticket (the main one unless told) in a tab, with the side panel beside it. */
  openCase(ticketId?: number): Promise<{ tab: Page; panel: Page }>;
}

/** A test with a helpdesk of its own and an extension of its own: nothing leaks from one into the next. */
export const test = base.extend<Given & Fixtures, { browsers: FreshBrowsers }>({
  at: ['zendesk', { option: true }],
  helpdesk: [{}, { option: true }],
  language: ['en', { option: true }],
  dark: [false, { option: true }],
  browserArgs: [[], { option: true }],
  broken: [null, { option: true }],
  browsers: [
    async ({}, use) => {
      const browsers = new FreshBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ helpdesk, language }, use) => {
    const sandbox = await startSandbox({ language, ...helpdesk, freshdesk: { language, ...helpdesk.freshdesk } });
    await use(sandbox);
    await sandbox.close();
  },
  desk: async ({ at, sandbox }, use) => use(DESKS[at](sandbox)),
  extension: async ({ browsers, sandbox, language, dark, browserArgs, broken }, use) => {
    const look = { language, dark, args: browserArgs };
    const extension = await browsers.extension(sandbox.port, look, broken?.breakIt);
    await use(extension);
    await extension.close();
  },
  chromium: async ({ browsers, sandbox, language, dark, browserArgs }, use) => {
    const chromium = await browsers.chromium(sandbox.port, { language, dark, args: browserArgs });
    await use(chromium);
    await browsers.clean(chromium, null);
  },
  openCase: async ({ desk, extension }, use, testInfo) => {
    const panels: Page[] = [];
    await use(async (ticketId = desk.mainTicketId) => {
      const tab = await extension.open(desk.ticketUrl(ticketId));
      const panel = await extension.panel(tab);
      panels.push(panel);
      return { tab, panel };
    });
    if (testInfo.status === testInfo.expectedStatus) return;
    for (const [n, panel] of panels.entries()) {
      const body = await panel.screenshot({ timeout: 3000 }).catch(() => null);
      if (body) await testInfo.attach(`panel ${n}`, { body, contentType: 'image/png' });
    }
  },
});

export const ticketUrl = (ticketId: number) => `https://acme.zendesk.com/agent/tickets/${ticketId}`;

export { expect } from './expect';
