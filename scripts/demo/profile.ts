import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEPT = join(import.meta.dirname, '../../.cache/demo-profile');

/** Nothing of the browser's own shall lie over the ticket: no offer to translate it, no question about being the default. */
const PREFERENCES = { translate: { enabled: false }, browser: { check_default_browser: false } };

export interface Profile {
  folder: string;
  /** Removes it, unless it is to be kept. */
  close(): Promise<void>;
}

/**
 * A browser profile of the demo's own.
 * @param keep it stays afterwards, and is the one that was kept the last time
 * @param empty begin with nothing all the same
 */
export async function openProfile(keep: boolean, empty: boolean): Promise<Profile> {
  const folder = keep ? KEPT : await mkdtemp(join(tmpdir(), 'stafett-demo-'));
  if (empty) await rm(folder, { recursive: true, force: true });
  const preferences = join(folder, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    await mkdir(join(folder, 'Default'), { recursive: true });
    await writeFile(preferences, JSON.stringify(PREFERENCES));
  }
  return {
    folder,
    close: () => (keep ? Promise.resolve() : rm(folder, { recursive: true, force: true, maxRetries: 5 })),
  };
}
