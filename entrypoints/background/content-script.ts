import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { HelpdeskName } from '@/domain/case-key';

/** The file of a content script, which is built once for each helpdesk (scripts/content-scripts-per-helpdesk.ts). */
export function contentScript(helpdesk: HelpdeskName, part: 'guard' | 'early' | 'late' | 'account'): ScriptPublicPath {
  return `/content-scripts/${helpdesk}-${part}.js` as ScriptPublicPath;
}

/** The part that is the same for every helpdesk; it works with what the helpdesk's late part has left. */
export const TAB = '/content-scripts/tab.js' as ScriptPublicPath;
