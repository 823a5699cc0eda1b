import { comingDay, comingMoment, dayToTime, money, onPastDay } from './format';
import { t } from './i18n';

/** How times, days and sums stand inside of a sentence, in the agent's language. @param now ms since 1970 */
export function fillIn(now: number) {
  return {
    customer: t('guard_customer'),
    past: (at: number) => onPastDay(at, now),
    coming: (day: string) => comingDay(dayToTime(day), now),
    moment: (at: number) => comingMoment(at, now),
    money,
    language: t('language') === 'sv' ? ('sv' as const) : ('en' as const),
  };
}
