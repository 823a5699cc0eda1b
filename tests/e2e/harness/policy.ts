import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from './extension';

/** Where Chromium, and Chrome for Testing, look on Linux for what an IT department has decided for the whole machine. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

export interface Managed {
  /** a copy of the build: its id, which is of its folder, is nobody else's, so that no other test is under this policy */
  extension: string;
  /** decides this from now on; running browsers hear of it too */
  decide(policy: object): Promise<void>;
  end(): Promise<void>;
}

/** An organisation that decides something for Stafett in this machine's Chromium. Null: nobody may write that here. */
export async function managed(): Promise<Managed | null> {
  // Elsewhere policies stand in the registry, or in preferences of the system's own.
  if (process.platform !== 'linux') return null;
  try {
    for (const folder of FOLDERS) {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    }
  } catch {
    return null;
  }
  const extension = join(await realpath(await mkdtemp(join(tmpdir(), 'stafett-managed-'))), 'extension');
  await cp(EXTENSION, extension, { recursive: true });
  const id = idOf(extension);
  const files = FOLDERS.map((folder) => join(folder, `stafett-${id}.json`));
  return {
    extension,
    async decide(policy) {
      const text = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
      await Promise.all(files.map((file) => writeFile(file, text)));
    },
    async end() {
      await Promise.all(files.map((file) => rm(file, { force: true })));
      await rm(join(extension, '..'), { recursive: true, force: true });
    },
  };
}

/** The id that Chromium gives an unpacked extension: of its folder's name, in the letters a to p. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
