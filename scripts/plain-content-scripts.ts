import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** WXT's log, as its wrapper brings it along, and the one line it is for. In a production build it logs nothing. */
const LOG = /^const logger = \{[^}]*\};$/m;
const LOG_LINE = /^\s*logger\.error\(.*crashed on startup!.*\);$/m;

/**
 * WXT wraps every content script in a context of its own, which brings the polyfill (a third of what a content script may
 * weigh here) and announces itself to the page by `postMessage`. Stafett's content scripts use neither: theirs is empty.
 * Neither do they carry a log that is silent in production.
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
    transform(code) {
      const logs = this.environment.mode === 'build' && LOG.test(code) && LOG_LINE.test(code);
      return logs ? { code: code.replace(LOG, '').replace(LOG_LINE, ''), map: null } : null;
    },
  };
}
