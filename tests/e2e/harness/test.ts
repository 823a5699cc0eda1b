import { test as base, type Page } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { launch, type Extension } from './launch';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;

interface Given {
  /** how the sandbox behaves in this test */
  helpdesk: SandboxOptions;
  language: 'en' | 'sv';
  dark: boolean;
  browserArgs: string[];
}

interface Fixtures {
  sandbox: Sandbox;
  extension: Extension;
  /** Opens a ticket (the main one unless told) in a tab, with the side panel beside it. */
  openCase(ticketId?: number): Promise<{ tab: Page; panel: Page }>;
}

/** A test with a helpdesk of its own and a browser of its own: nothing leaks from one into the next. */
export const test = base.extend<Given & Fixtures>({
  helpdesk: [{}, { option: true }],
  language: ['en', { option: true }],
  dark: [false, { option: true }],
  browserArgs: [[], { option: true }],
  sandbox: async ({ helpdesk, language }, use) => {
    const sandbox = await startSandbox({ language, ...helpdesk });
    await use(sandbox);
    await sandbox.close();
  },
  extension: async ({ sandbox, language, dark, browserArgs }, use) => {
    const extension = await launch({ port: sandbox.port, language, dark, args: browserArgs });
    await use(extension);
    await extension.close();
  },
  openCase: async ({ extension, sandbox }, use, testInfo) => {
    const panels: Page[] = [];
    await use(async (ticketId = sandbox.mainTicketId) => {
      const tab = await extension.open(ticketUrl(ticketId));
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

export { expect } from '@playwright/test';
