import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The production build for Chrome and Edge. */
const BUILT = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

/** Every file of the build. Throws what to do when there is none. */
export function builtFiles(): string[] {
  if (!existsSync(join(BUILT, 'manifest.json')))
    throw new Error('There is no build to look at: run npm run build first.');
  const entries = readdirSync(BUILT, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(BUILT.length + 1).replaceAll('\\', '/')).sort();
}

export function readBuilt(path: string): Buffer {
  return readFileSync(join(BUILT, path));
}
