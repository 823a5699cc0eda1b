import { browser } from 'wxt/browser';
import { caseAddress } from '@/adapters';
import { caseRef, isCaseKey } from '@/domain/case-key';
import type { Promised } from '@/domain/promised';
import { readDue, takeReminders } from '@/services/read-promised';
import { watchDue } from '@/services/watch-due';
import { t } from '@/utils/i18n';
import { report } from './report';

const ALARM = 'promised';
const REMINDERS = { permissions: ['notifications' as const] };
/** More at once would bury each other: one says how many. */
const AT_ONCE = 3;
/** What a reminder is known by begins so; the case it opens comes after it. */
const NAME = 'promised ';

/**
 * Looks at what the agent has promised: the number on the toolbar's icon, a reminder for what has fallen due, and the alarm
 * for what falls due next. Done at every start, since a browser forgets the number and may forget the alarm; at every
 * change; and when the alarm says so.
 */
export async function lookAtPromises(): Promise<void> {
  const now = Date.now();
  const { today, overdue, nextAt } = await readDue(now);
  await browser.action.setBadgeText({ text: today === 0 ? '' : String(today) });
  await browser.action.setBadgeBackgroundColor({ color: overdue > 0 ? '#b0231b' : '#8a5200' });
  await browser.action.setTitle({ title: today === 0 ? t('actionTitle') : t('badgeTitle', today) });
  await browser.alarms.create(ALARM, { when: nextAt });
  // At most once, should this background be stopped right here: the icon tells it still. Taken also when nobody may be told: what the agent has seen on the icon is no news once reminders are turned on.
  const due = await takeReminders(now);
  if (await browser.permissions.contains(REMINDERS)) await remind(due);
}

async function remind(due: readonly Promised[]): Promise<void> {
  const [first] = due;
  if (first !== undefined && due.length > AT_ONCE) return show(first, t('reminderMany', due.length), '');
  for (const one of due) await show(one, t('reminderTitle', { text: one.text }), one.customer);
}

async function show({ id, caseKey }: Promised, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(`${NAME}${caseKey} ${id}`, { type: 'basic', iconUrl, title, message });
}

/** For as long as this background lives. Returns how to stop. */
export function watchPromises(): () => void {
  const look = () => void lookAtPromises().catch(report('promised'));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) look();
  });
  openOnClick();
  // Where it has just been allowed, what comes is to be heard of: the browser has the clicks to give only from now on.
  browser.permissions.onAdded.addListener(openOnClick);
  return watchDue(Date.now, look, report('promised'));
}

let listening = false;

/** Absent until the agent has allowed it. */
function openOnClick(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (listening || notifications === undefined) return;
  listening = true;
  notifications.onClicked.addListener((name) => {
    const key = name.startsWith(NAME) ? name.slice(NAME.length).split(' ', 1)[0] : undefined;
    if (!isCaseKey(key)) return;
    void browser.tabs.create({ url: caseAddress(caseRef(key)) }).catch(report('reminder'));
    void notifications.clear(name).catch(() => undefined);
  });
}
