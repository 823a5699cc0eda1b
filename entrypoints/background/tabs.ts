import { browser } from 'wxt/browser';
import { forgetAllTabs, forgetTab } from '@/services/record-tab';
import { report } from './report';

/** A tab that is closed, or that leaves the helpdesk, shows no case any more. */
export function watchTabs(): void {
  browser.runtime.onStartup.addListener(() => {
    forgetAllTabs().catch(report('tabs'));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetTab(tabId).catch(report('tabs'));
  });
}
