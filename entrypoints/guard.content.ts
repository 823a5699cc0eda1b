import { installGuard } from '@/adapters/tab/page-guard';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { saves } from '#helpdesk/guard';

/** The guard in the page's own world, there before the page's first script. */
export default defineContentScript({
  matches: [], // the helpdesk's agent pages: scripts/content-scripts-per-helpdesk.ts
  world: 'MAIN',
  runAt: 'document_start',
  globalName: false, // leaves no name behind in the page
  main: () => installGuard(window, saves),
});
