import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Extension } from '../../tests/e2e/harness/launch';
import { startSandbox, type Sandbox } from '../../tests/sandbox/server';
import { wordsOf as pageWordsOf, type Words as PageWords } from '../../tests/sandbox/zendesk/page/words';
import type { Seed } from '../../tests/sandbox/zendesk/seed';
import type { Language } from './options';
import { inOneLine, Trouble } from './trouble';
import { wordsOf, type Words } from './words';

/** What the demo is played on: a helpdesk, a browser with Stafett, one ticket tab and the panel beside it. */
export interface Stage {
  sandbox: Sandbox;
  extension: Extension;
  language: Language;
  /** Stafett's words and the helpdesk's, in the language of the demo */
  words: Words;
  pageWords: PageWords;
  tab: Page;
  panel: Page;
  dark: boolean;
  /** when the main ticket was asked for, on performance.now()'s clock */
  openedAt: number;
  close(): Promise<void>;
}

export interface StageOptions {
  language: Language;
  dark: boolean;
  window: boolean;
  keep: boolean;
  seed: Seed | null;
}

const ROOT = join(import.meta.dirname, '../..');
const KEPT_PROFILE = join(ROOT, '.cache', 'demo-profile');

export const addressOf = (ticketId: number): string => `https://acme.zendesk.com/agent/tickets/${ticketId}`;

/** Starts all of it with the main ticket open; closes again what had started when something does not. */
export async function openStage({ language, dark, window, keep, seed }: StageOptions): Promise<Stage> {
  const sandbox = await startSandbox({ language, ...(seed && { seed }) });
  const open: { close(): Promise<void> }[] = [sandbox];
  const close = async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  };
  try {
    if (keep) mkdirSync(KEPT_PROFILE, { recursive: true });
    const extension = await launch({
      ...{ port: sandbox.port, language, dark, headless: !window },
      ...(keep && { profile: KEPT_PROFILE }),
      // Ctrl+C is ours: the profile and the sandbox are cleared away too. No bars about test software over the page.
      playwright: {
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        ignoreDefaultArgs: ['--enable-automation'],
      },
      args: ['--test-type', '--hide-crash-restore-bubble'],
    }).catch((error: unknown) => {
      const instead = window ? 'Try npm run demo -- --headless' : 'Set CHROMIUM to the path of another one';
      throw new Trouble(`Chromium did not start (${inOneLine(error)}). ${instead}.`);
    });
    open.push(extension);
    const openedAt = performance.now();
    const tab = await extension.open(addressOf(sandbox.mainTicketId));
    const panel = await extension.panel(tab);
    const words = { words: wordsOf(language), pageWords: pageWordsOf(language) };
    return { sandbox, extension, language, dark, ...words, tab, panel, openedAt, close };
  } catch (error) {
    await close();
    throw error;
  }
}
