import type { Page } from '@playwright/test';
import type { TabRecord } from '../../domain/tab';
import { launch, type Extension } from '../../tests/e2e/harness/launch';
import { startSandbox, type Sandbox } from '../../tests/sandbox/server';
import { wordsOf as pageWordsOf, type Words as PageWords } from '../../tests/sandbox/zendesk/page/words';
import type { Seed } from '../../tests/sandbox/zendesk/seed';
import { clearOnSignal } from './interruption';
import type { Language } from './options';
import { openProfile } from './profile';
import { see } from './see';
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

export const addressOf = (ticketId: number): string => `https://acme.zendesk.com/agent/tickets/${ticketId}`;

/** Starts all of it with the main ticket open; closes again what had started when something does not. */
export async function openStage({ language, dark, window, keep, seed }: StageOptions): Promise<Stage> {
  const sandbox = await startSandbox({ language, ...(seed && { seed }) });
  const open: { close(): Promise<void> }[] = [sandbox];
  const close = async () => {
    for (const each of open.splice(0).reverse()) await each.close();
    closed();
  };
  const closed = clearOnSignal(close);
  try {
    // A walk tells of a first day: what was flagged and answered before would be in its way.
    const profile = await openProfile(keep, !window);
    open.push(profile);
    const extension = await launch({
      ...{ port: sandbox.port, language, dark, headless: !window },
      profile: profile.folder,
      // Ctrl+C is ours: the profile and the sandbox are cleared away too. No bars about test software over the page.
      playwright: {
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        ignoreDefaultArgs: ['--enable-automation'],
      },
      args: ['--test-type', '--hide-crash-restore-bubble'],
    }).catch((error: unknown) => Promise.reject(noBrowser(error, window)));
    open.push(extension);
    const openedAt = performance.now();
    const tab = await extension.open(addressOf(sandbox.mainTicketId));
    const panel = await extension.panel(tab);
    await spareNoStop(extension);
    const words = { words: wordsOf(language), pageWords: pageWordsOf(language) };
    return { sandbox, extension, language, dark, ...words, tab, panel, openedAt, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Of an agent's first ten transfers one may be stopped: too few to see what the guard does. Here it may always. */
async function spareNoStop(extension: Extension): Promise<void> {
  const agent = async () => ((await extension.stored())['tabs'] as TabRecord[] | undefined)?.find(({ me }) => me)?.me;
  const me = await see('the ticket to be read', agent, (who) => who !== null && who !== undefined);
  await extension.makeVeteran(me?.name ?? '');
}

function noBrowser(error: unknown, window: boolean): Trouble {
  const why = inOneLine(error);
  if (why.includes('"serviceworker"')) {
    return new Trouble(
      'The browser started, but not Stafett in it: set CHROMIUM to the path of a Chromium, not of Google Chrome.',
    );
  }
  const instead = window ? 'try npm run demo -- --headless' : 'set CHROMIUM to the path of another one';
  return new Trouble(`Chromium did not start (${why.replace(/\.$/, '')}): ${instead}.`);
}
