import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostResolverRules } from '../../sandbox/hosts';
import { Devtools } from './devtools';

/** What a browser is told at its start and keeps until its end. */
export interface Look {
  language?: 'en' | 'sv' | undefined;
  dark?: boolean | undefined;
  /** more switches for the browser */
  args?: string[] | undefined;
}

export interface ChromiumOptions extends Look {
  /** port of the sandbox; every helpdesk host is led there and no other host can be reached */
  port: number;
  headless?: boolean | undefined;
  /** a kept profile, to start again with the same data */
  profile?: string | undefined;
  /** more of Playwright's own launch options */
  playwright?: NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]> | undefined;
}

/** A real Chromium that reaches the sandbox and nothing else. */
export interface Chromium {
  context: BrowserContext;
  profile: string;
  devtools: Devtools;
  /** the tab that it starts with */
  first: Page;
  close(): Promise<void>;
}

export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const { port, language = 'en', dark = false, headless = true } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'stafett-')));
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    ...options.playwright,
    ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
    headless,
    viewport: null,
    colorScheme: dark ? 'dark' : 'light',
    env: { ...process.env, LANGUAGE: language === 'sv' ? 'sv_SE' : 'en_US' },
    args: [
      '--no-sandbox',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hostResolverRules(port)}`,
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      '--window-size=1440,900',
      `--lang=${language}`,
      ...(dark ? ['--force-dark-mode'] : []),
      ...(options.args ?? []),
    ],
  });
  const devtools = await Devtools.of(context, profile);
  const first = context.pages()[0] ?? (await context.newPage());
  async function close(): Promise<void> {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true });
  }
  return { context, profile, devtools, first, close };
}
