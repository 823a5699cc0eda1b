import { browser } from 'wxt/browser';
import { nextWrite } from '@/services/next-write';
import { report } from './report';
import { tellHost } from './tell-host';

const ALARM = 'outbox';

/**
 * Wakes the tabs that can write what is due, and sets the alarm for what is due later. Tabs ask for the next entry by
 * themselves while they have work; the alarm is for what waits longer, and for a background that was stopped.
 */
export async function wakeOutbox(): Promise<void> {
  const now = Date.now();
  const next = await nextWrite(now);
  for (const host of next.hosts) await tellHost(host);
  if (next.at !== null) await browser.alarms.create(ALARM, { when: Math.max(next.at, now + 30_000) });
}

export function watchOutboxAlarm(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) wakeOutbox().catch(report('outbox'));
  });
}
