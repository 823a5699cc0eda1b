import { installGuard } from '@/adapters/tab/page-guard';
import { zendeskSaves } from '@/adapters/zendesk/guard';
import { defineContentScript } from 'wxt/utils/define-content-script';

/** The guard in the page's own world, there before the page's first script. */
export default defineContentScript({
  matches: ['https://*.zendesk.com/agent*'],
  world: 'MAIN',
  runAt: 'document_start',
  globalName: false, // leaves no name behind in the page
  main: () => installGuard(window, [zendeskSaves]),
});
