import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { HelpdeskName } from '@/domain/case-key';

/** The file of a content script, which is built once for each helpdesk (scripts/content-scripts-per-helpdesk.ts). */
export function contentScript(helpdesk: HelpdeskName, part: 'guard' | 'early' | 'late' | 'account'): ScriptPublicPath {
  return `/content-scripts/${helpdesk}-${part}.js` as ScriptPublicPath;
}

/** What Stafett shows in the page, the same for every helpdesk. */
export const SHOWN = '/content-scripts/shown.js' as ScriptPublicPath;
