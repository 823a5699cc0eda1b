import { browser } from 'wxt/browser';

/**
 * Calls back when whatever was stored about tabs is of an earlier run: the browser has started, or Stafett was installed
 * (which is what a browser says that gets Stafett anew at each start). Not after an update: its tabs are still there.
 *
 * @param begin gets the moment when this run began, ms since 1970; what was stored after it is of this run
 */
export function onNewRun(begin: (startedAt: number) => void): void {
  const { timeOrigin } = performance;
  browser.runtime.onStartup.addListener(() => begin(timeOrigin));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') begin(timeOrigin);
  });
}
