import { posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { importsOf } from './architecture/imports';

export type ReadFile = (path: string) => Buffer;

/** Bytes after gzip, as a browser's store or a server would send it. */
export function gzipped(text: Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/**
 * What a page loads before it can do anything: the page, its styles, its scripts and everything they import that is not
 * lazy. Paths from the top of the build.
 */
export function firstLoad(page: string, read: ReadFile): string[] {
  const seen = new Set<string>([page]);
  const html = read(page).toString();
  for (const [, path = ''] of html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g))
    follow(page, path, read, seen);
  return [...seen];
}

/** Everything that a page can ever load, the lazy parts too. */
export function everyLoad(page: string, read: ReadFile): string[] {
  const seen = new Set<string>(firstLoad(page, read));
  for (const script of seen) {
    if (!script.endsWith('.js')) continue;
    // A Set that grows while it is walked is walked to its end: what a lazy part brings along is found too.
    for (const each of importsOf(script, read(script).toString())) {
      if (/^[./].*\.js$/.test(each.specifier)) follow(script, each.specifier, read, seen);
    }
  }
  return [...seen];
}

/** A script and everything that it imports and that is not lazy. */
export function withImports(script: string, read: ReadFile): string[] {
  const seen = new Set<string>();
  follow(script, `/${script}`, read, seen);
  return [...seen];
}

function follow(from: string, specifier: string, read: ReadFile, seen: Set<string>): void {
  const path = specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(from), specifier);
  if (seen.has(path)) return;
  seen.add(path);
  if (!path.endsWith('.js')) return;
  for (const each of importsOf(path, read(path).toString())) if (!each.lazy) follow(path, each.specifier, read, seen);
}

/** The size of a zip of these files: deflated content, and for each a local header, a directory entry and its name twice. */
export function zipped(paths: readonly string[], read: ReadFile): number {
  const HEADERS = 30 + 46;
  const END = 22;
  return paths.reduce(
    (sum, path) => sum + HEADERS + 2 * path.length + deflateRawSync(read(path), { level: 9 }).length,
    END,
  );
}
