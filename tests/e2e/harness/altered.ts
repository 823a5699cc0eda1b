import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from './launch';

/** A copy of the extension in which something is broken. @returns its folder, and how to throw it away */
export async function altered(breakIt: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'stafett-broken-'));
  await cp(EXTENSION, folder, { recursive: true });
  await breakIt(folder);
  return { folder, drop: () => rm(folder, { recursive: true, force: true }) };
}
