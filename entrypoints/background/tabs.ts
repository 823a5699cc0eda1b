import { browser } from 'wxt/browser';
import { forgetTab, forgetTabsBefore } from '@/services/record-tab';
import { onNewRun } from './new-run';
import { report } from './report';

/** A tab that is closed, or that leaves the helpdesk, shows no case any more. */
export function watchTabs(): void {
  onNewRun((startedAt) => {
    forgetTabsBefore(startedAt).catch(report('tabs'));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetTab(tabId, Date.now()).catch(report('tabs'));
  });
}
