import { browser } from 'wxt/browser';
import { FromHelpdesk } from '@/domain/messages';
import { readSite } from '@/services/read-sites';
import { serve } from '@/utils/serve';
import { accountIn, isAnothers } from './account-in-tab';
import { accountOfPage } from './account-of-page';
import { answersFor, forAccount } from './helpdesk-answers';
import { wakeOutbox } from './outbox-alarm';
import { report } from './report';

/** Answers the content scripts of helpdesk tabs. What they say is a claim; each message is parsed before it is used. */
export function answerHelpdeskTabs(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== 'helpdesk') return;
    const { sender } = port;
    const tabId = sender?.tab?.id;
    if (sender?.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return port.disconnect();
    const { hostname } = new URL(sender.url ?? 'about:blank');
    const answers = forAccount(
      answersFor(tabId, () => void wakeOutbox().catch(report('outbox'))),
      () => accountOfPage(hostname),
    );
    /** Asked once by each page of an own domain, before it reads anything. */
    const account = async () => {
      const site = await readSite(hostname);
      if (site && isAnothers(site, await accountIn(tabId, site.helpdesk)))
        throw new Error('another account is at this domain by now');
      return answers.account(null);
    };
    serve(port, FromHelpdesk.ask, { ...answers, account }, (name, why) => report(`tab: ${name}`)(why));
  });
}
