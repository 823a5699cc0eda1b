import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * WXT wraps every content script in a context of its own, which brings the polyfill (a third of what a content script may
 * weigh here) and announces itself to the page by `postMessage`. Stafett's content scripts use neither: theirs is empty.
 */
export function plainContentScripts(): Plugin {
  return {
    name: 'stafett:plain-content-scripts',
    enforce: 'pre',
    resolveId(id) {
      return id === 'wxt/utils/content-script-context'
        ? fileURLToPath(new URL('./no-content-script-context.ts', import.meta.url))
        : null;
    },
  };
}
