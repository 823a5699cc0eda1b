import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveApi } from '@/adapters/tab/early';
import { api } from '#helpdesk/api';

/**
 * The late part of a helpdesk tab: how this helpdesk is read and written to. The background puts it into the page, and
 * tab.content.ts right after it, when the early part asks for them, once the page is drawn.
 */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  main: () => leaveApi(api),
});
