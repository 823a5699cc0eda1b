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

/** A browser profile of the demo's own: new every time, or the one that is kept. */
export async function openProfile(keep: boolean): Promise<Profile> {
  const folder = keep ? KEPT : await mkdtemp(join(tmpdir(), 'stafett-demo-'));
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
