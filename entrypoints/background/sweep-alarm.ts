import { browser } from 'wxt/browser';
import { sweep } from '@/services/sweep';
import { wakeOutbox } from './outbox-alarm';
import { report } from './report';

const ALARM = 'sweep';
const DAY_IN_MINUTES = 24 * 60;

/** Once a day: what is older than it may be kept goes. */
export function sweepDaily(): void {
  browser.alarms.get(ALARM).then((known) => {
    if (!known) return browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: DAY_IN_MINUTES });
  }, report('sweep'));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) sweep(Date.now()).then(wakeOutbox).catch(report('sweep'));
  });
}
