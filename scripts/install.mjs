import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTool, npm, ROOT, Trouble } from './process.mjs';

const at = (...path) => join(ROOT, ...path);
const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Throws when this Node is older than package.json asks for. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (!atLeast(version, wanted)) {
    throw new Trouble(
      `Stafett needs Node ${wanted} or newer and this is ${version}: install it from https://nodejs.org.`,
    );
  }
}

/** Compares dotted numbers: 20.9 is older than 20.19. */
export function atLeast(version, wanted) {
  const have = version.split('.').map(Number);
  const need = wanted.split('.').map(Number);
  for (let i = 0; i < need.length; i++) {
    const difference = (have[i] ?? 0) - need[i];
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** `npm ci` when packages are missing or older than the lock file. npm writes its own mark last, when all went well. */
export async function install() {
  const mark = at('node_modules', '.package-lock.json');
  if (changedAt(mark) >= changedAt(at('package-lock.json')) || sameLock(mark)) return;
  // Beside what is asked for: --json is read by programs.
  console.error('Installing packages (npm ci), about a minute ...');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) {
    const reason = output.match(/npm (?:error|ERR!) (?!code)(.+)/)?.[1] ?? `exit code ${code}`;
    throw new Trouble(`npm ci failed (${reason}): check the network or the registry setting, then run this again.`);
  }
}

/** A fresh checkout gives the lock file a new date without changing it: compare the packages themselves then. */
function sameLock(mark) {
  if (!existsSync(mark)) return false;
  const have = packagesIn(mark);
  const want = packagesIn(at('package-lock.json'));
  const matches = ([path, { version }]) => want[path]?.version === version;
  const isThere = ([path, { optional }]) => optional || path === '' || path in have;
  return Object.entries(have).every(matches) && Object.entries(want).every(isThere);
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** WXT's generated types (.wxt/), which every TypeScript tool here builds on: made again when what they come from is newer. */
export async function prepare() {
  const made = changedAt(at('.wxt', 'wxt.d.ts'));
  const sources = [at('wxt.config.ts'), ...inFolder('locales'), ...inFolder('entrypoints'), at('entrypoints')];
  if (made > 0 && sources.every((file) => changedAt(file) <= made)) return;
  await nodeTool('wxt', ['prepare'], { quiet: true });
}

function inFolder(folder) {
  return existsSync(at(folder)) ? readdirSync(at(folder)).map((name) => at(folder, name)) : [];
}
