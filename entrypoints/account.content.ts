import { defineContentScript } from 'wxt/utils/define-content-script';
import { account } from '#helpdesk/account';

/** Put into a page at an unknown domain, once: answers which account of this helpdesk it belongs to, if any. */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  main: () => account(location.origin, fetch.bind(window)),
});
