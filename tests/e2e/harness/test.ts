import { test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { launch, type Extension } from './launch';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;

interface Given {
  /** how the sandbox behaves in this test */
  helpdesk: SandboxOptions;
  language: 'en' | 'sv';
  dark: boolean;
}

interface Fixtures {
  sandbox: Sandbox;
  extension: Extension;
}

/** A test with a helpdesk of its own and a browser of its own: nothing leaks from one into the next. */
export const test = base.extend<Given & Fixtures>({
  helpdesk: [{}, { option: true }],
  language: ['en', { option: true }],
  dark: [false, { option: true }],
  sandbox: async ({ helpdesk, language }, use) => {
    const sandbox = await startSandbox({ language, ...helpdesk });
    await use(sandbox);
    await sandbox.close();
  },
  extension: async ({ sandbox, language, dark }, use) => {
    const extension = await launch({ port: sandbox.port, language, dark });
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
