import type { Plugin } from 'vite';

/**
 * Files are named after what is in them alone. A hash in a name makes a cache let go of an older file of that name; the
 * browser reads an extension's files from its own package, where there is no older one, and every file and table that
 * names another would carry characters that no compression takes away: 10 KB of the zip, 1 KB of the side panel's first load.
 */
export function namesWithoutHashes(): Plugin {
  return {
    name: 'stafett:names-without-hashes',
    apply: 'build',
    outputOptions(options) {
      const { chunkFileNames: part, assetFileNames: asset, entryFileNames: entry } = options;
      return {
        ...options,
        ...(typeof part === 'string' && { chunkFileNames: bare(part) }),
        ...(typeof asset === 'string' && { assetFileNames: bare(asset) }),
        ...(typeof entry === 'function' && { entryFileNames: (chunk) => bare(entry(chunk)) }),
      };
    },
  };
}

function bare(name: string): string {
  return name.replace('-[hash]', '');
}
