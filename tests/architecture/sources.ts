import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths (with `/`, from the project's root) to their text. Tests hand in tiny virtual ones. */
export type Sources = ReadonlyMap<string, string>;

const ROOMS = ['utils', 'domain', 'services', 'components', 'adapters', 'entrypoints'];

/** Every TypeScript file of the extension. */
export function productSources(): Sources {
  const paths = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${room}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const code = paths.filter((path) => /\.tsx?$/.test(path)).sort();
  return new Map(code.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** What a specifier names: one of our files, a package (`zod/mini`), or a file of ours that is not there. */
export type Target = { kind: 'file' | 'package' | 'missing'; name: string };

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** `#helpdesk/page` is that file of each helpdesk's folder in turn: the build makes a script for each. */
export function resolveAll(from: string, specifier: string, sources: Sources): Target[] {
  const [, file] = /^#helpdesk(\/.*)?$/.exec(specifier) ?? [];
  if (!specifier.startsWith('#helpdesk')) return [resolve(from, specifier, sources)];
  const folders = [...sources.keys()].map((path) => /^(adapters\/[^/]+)\/account\.ts$/.exec(path)?.[1]);
  return folders.filter((folder) => folder !== undefined).map((each) => resolve('', `@/${each}${file ?? ''}`, sources));
}

function resolve(from: string, specifier: string, sources: Sources): Target {
  const plain = specifier.replace(/\?.*$/, ''); // ?worker, ?inline
  const path = plain.startsWith('@/')
    ? plain.slice(2)
    : plain.startsWith('.')
      ? posix.join(posix.dirname(from), plain)
      : null;
  if (path === null) return { kind: 'package', name: plain };
  const file = ENDINGS.map((ending) => path + ending).find((candidate) => sources.has(candidate));
  if (file) return { kind: 'file', name: file };
  return { kind: /\.(css|svg|html|json|yml)$/.test(path) ? 'file' : 'missing', name: path };
}
