import { homedir } from 'node:os';
import { join } from 'node:path';
import { firstThatStarts, installByApt, onPath, starts } from './find-browser.mjs';
import { nodeTool, Trouble } from './process.mjs';

// Google Chrome (from 137) and Edge no longer load an extension from the command line, and say nothing: a test would
// run without Stafett. So only Chromium itself, Chrome for Testing and Playwright's own build are looked for.
const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/local/bin/chromium', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
    .filter(Boolean)
    .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
};
const NAMES = process.platform === 'win32' ? ['chromium.exe'] : ['chromium', 'chromium-browser'];
const WHAT_TO_DO =
  'install Chromium, or set CHROMIUM to its path (Google Chrome and Edge no longer load extensions this way).';

/** The path of a Chromium that can load an extension; gets one if there is none. Throws one line when it cannot be had. */
export async function chromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (await starts(named)) return named;
    throw new Trouble(`CHROMIUM is set to ${named}, which does not start: ${WHAT_TO_DO}`);
  }
  const found = (await firstThatStarts(installed())) ?? (await firstThatStarts([await playwrights()]));
  if (found) return found;
  const got = (await fromApt()) ?? (await fromPlaywright());
  if (got) return got;
  throw new Trouble(`No Chromium found, and neither apt-get nor playwright could get one: ${WHAT_TO_DO}`);
}

function installed() {
  return [...(PLACES[process.platform] ?? []), ...onPath(NAMES)];
}

/** Where Playwright keeps its own Chromium, downloaded or not. */
async function playwrights() {
  const { chromium: browser } = await import('@playwright/test');
  return browser.executablePath();
}

async function fromApt() {
  await installByApt('chromium');
  return firstThatStarts(installed());
}

async function fromPlaywright() {
  console.log('Downloading Chromium (playwright install) ...');
  const args = ['install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'];
  if ((await nodeTool('playwright', args, { quiet: true, mayFail: true })) !== 0) return undefined;
  return firstThatStarts([await playwrights()]);
}
