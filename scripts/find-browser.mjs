import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

/** Where a program of one of these names would be in the folders of PATH. */
export function onPath(names) {
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * The first of these programs that starts.
 * @param {(version: string) => boolean} [fits] gets what the program says when it is asked for its version; not on Windows
 */
export async function firstThatStarts(files, fits) {
  for (const file of files) if (await starts(file, fits)) return file;
  return undefined;
}

/** Some distributions put a script there that only says to install a snap: asking for the version shows it. */
export async function starts(file, fits = () => true) {
  if (!file || !existsSync(file)) return false;
  if (process.platform === 'win32') return true; // there, --version opens a window
  const { code, output } = await run(file, ['--version'], { quiet: true });
  return code === 0 && fits(output);
}

/** Installs a package with apt-get. Does nothing where that is not possible: not Linux, not root. */
export async function installByApt(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log(`Installing ${name} (apt-get) ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...wait, 'update'], { quiet: true, env });
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', name], { quiet: true, env });
}
