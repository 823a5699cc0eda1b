import type { Rise } from '@/domain/early-flag';
import { clockTime, dayAndTime, daysBetween, relativeDay, soonMoment } from '@/utils/format';
import { t } from '@/utils/i18n';

/** When something is due: `today 14:00`, `Fri 10:00`, `12 Jan 09:00`; past ones as `yesterday 14:00`. */
export function dueText(dueAt: number, now: number): string {
  const days = -daysBetween(dueAt, now);
  if (days < 0) return dayAndTime(dueAt, now);
  return days < 7 ? soonMoment(dueAt, now) : `${relativeDay(dueAt, now)} ${clockTime(dueAt)}`;
}

/** Why a call is proposed, in numbers. */
export function riseText({ what, count, within, before, past }: Rise): string {
  const key = what === 'contacts' ? 'risingContacts' : 'risingComplaints';
  return t(key, count, { days: within, before, past });
}
