import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { firstThatStarts, installByApt, onPath, starts } from './find-browser.mjs';
import { ROOT, Trouble } from './process.mjs';

const OLDEST = JSON.parse(readFileSync(join(ROOT, 'scripts', 'oldest-browsers.json'), 'utf8')).firefox;
// No snap: it cannot read a profile outside of the home folder.
const PLACES = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/local/bin/firefox', '/opt/firefox/firefox'],
  darwin: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};
const NAMES = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];
const WHAT_TO_DO = `install Firefox ${OLDEST} or newer, set FIREFOX to its path, or leave it out with --no-firefox.`;

/** The path of a Firefox that Stafett runs in; gets one if there is none. Throws one line when it cannot be had. */
export async function firefox() {
  const named = process.env.FIREFOX;
  if (named) {
    if (await starts(named, isNewEnough)) return named;
    throw new Trouble(`FIREFOX is set to ${named}, which does not start or is too old: ${WHAT_TO_DO}`);
  }
  const find = () => firstThatStarts([...(PLACES[process.platform] ?? []), ...onPath(NAMES)], isNewEnough);
  const found = await find();
  if (found) return found;
  await installByApt('firefox-esr');
  const got = await find();
  if (got) return got;
  throw new Trouble(`No Firefox found, and apt-get could not get one: ${WHAT_TO_DO}`);
}

/** @param version what `firefox --version` says: `Mozilla Firefox 153.7.0esr` */
export function isNewEnough(version) {
  return Number(/Firefox (\d+)/.exec(version)?.[1]) >= OLDEST;
}
