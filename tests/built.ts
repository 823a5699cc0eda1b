import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The production builds: `chrome-mv3` is for Chrome and Edge. */
export const PACKAGES = ['chrome-mv3', 'firefox-mv3'] as const;
export type Package = (typeof PACKAGES)[number];

export interface Built {
  /** every file, by its path from the top of the build */
  files: string[];
  read(path: string): Buffer;
}

/** One build. Throws what to do when there is none. */
export function built(name: Package): Built {
  const folder = fileURLToPath(new URL(`../.output/${name}`, import.meta.url));
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build ${name} to look at: run npm run build first.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return {
    files: files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/')).sort(),
    read: (path) => readFileSync(join(folder, path)),
  };
}
