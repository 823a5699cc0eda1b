import { browser } from 'wxt/browser';
import { OUTBOX_ALARM } from '@/domain/outbox-alarm';
import { freeLeases } from '@/services/free-leases';
import { readNextDue } from '@/services/read-unfinished';
import { tabsOfHost } from '@/services/tabs-of-host';
import { onNewRun } from './new-run';
import { report } from './report';
import { tellTab } from './tell-tab';

/**
 * Wakes the tabs of every account that has something to write, and sets the alarm for what is due later. Tabs ask for the
 * next entry by themselves while they have work; the alarm is for what waits longer, and for a background that was stopped.
 */
export async function wakeOutbox(): Promise<void> {
  const next = await readNextDue(Date.now());
  if (next.at !== null) await browser.alarms.create(OUTBOX_ALARM, { when: next.at });
  for (const host of next.hosts) {
    for (const tabId of await tabsOfHost(host)) tellTab(tabId, 'outbox', null);
  }
}

export function watchOutboxAlarm(): void {
  onNewRun((startedAt) => {
    freeLeases(startedAt, Date.now()).then(wakeOutbox).catch(report('outbox'));
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) wakeOutbox().catch(report('outbox'));
  });
}
