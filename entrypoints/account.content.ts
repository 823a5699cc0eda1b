import { defineContentScript } from 'wxt/utils/define-content-script';
import { HelpdeskError } from '@/adapters/helpdesk';
import type { FoundAccount } from '@/domain/found-account';
import { account } from '#helpdesk/account';

/** Put into a page at an unknown domain, once: answers which account of this helpdesk it belongs to, if any. */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  async main(): Promise<FoundAccount> {
    const { origin, hostname: at } = location;
    try {
      return { at, account: await account(origin, fetch.bind(window)) };
    } catch (error) {
      return { at, fault: error instanceof HelpdeskError ? error.fault : 'unreadable' };
    }
  },
});
