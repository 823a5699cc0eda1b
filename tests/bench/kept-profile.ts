import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../.cache/bench');

/**
 * A browser profile that stays between runs, so that a million interactions are seeded once. A new one each month: what
 * is in it grows old, and Stafett forgets what is old. @returns its folder; earlier months' are removed
 */
export function keptProfile(now: Date): string {
  const name = `profile-${now.toISOString().slice(0, 7)}`;
  mkdirSync(join(FOLDER, name), { recursive: true });
  for (const other of readdirSync(FOLDER)) {
    if (other !== name) rmSync(join(FOLDER, other), { recursive: true, force: true });
  }
  return join(FOLDER, name);
}
