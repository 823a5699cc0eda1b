import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { spansText } from '@/domain/spans-text';
import { shortDay } from '../parts/long-day';
import { weekdayNames } from '../parts/weekday-names';

/** A value is shown in so many characters. */
const LONGEST = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** A value of the book as text: plain for what is plain, else its parts one after the other. @param path its field */
export function valueText(value: unknown, path = ''): string {
  if (path === 'retentionDays' && value === null) return t('desk_retentionNobody');
  if (path.endsWith('weekdays') && Array.isArray(value)) return list(value.map(weekday));
  const hue = path === 'hue' ? HUES.find((one) => one === value) : undefined;
  const text = hue === undefined ? plain(value) : t(`desk_hue_light_${hue}`);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('desk_nothing');
  if (typeof value === 'boolean') return t(value ? 'desk_yes' : 'desk_no');
  if (typeof value === 'number') return count(value);
  if (typeof value === 'string') return DAY.test(value) ? shortDay(value, '') : value;
  if (Array.isArray(value)) return value.length === 0 ? t('desk_nothing') : value.map(plain).join(', ');
  if (typeof value !== 'object') return '';
  // A span of opening hours.
  if ('from' in value && 'until' in value && Object.keys(value).length === 2) {
    return spansText([{ from: plain(value.from), until: plain(value.until) }]);
  }
  return Object.values(value)
    .filter((part) => !(Array.isArray(part) && part.length === 0) && part !== null && part !== '')
    .map(plain)
    .join(' ');
}

/** @param day 1 Monday to 7 Sunday */
function weekday(day: unknown): string {
  return weekdayNames('short')[Number(day) - 1] ?? '';
}
