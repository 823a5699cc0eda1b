import { CalendarPlus, Trash2, X } from 'lucide';
import { swedishHolidays } from '@/domain/swedish-holidays';
import { dayOf } from '@/domain/day';
import { t } from '@/utils/i18n';
import { Button, IconButton } from '../../shared/button';
import { useDesk } from '../desk-services';
import { DayField } from '../parts/day-field';
import { longDay } from '../parts/long-day';

const MOST = 400;

/** Days on which every department with opening hours is closed. */
export function Holidays() {
  const { book, change, locked, now } = useDesk();
  const disabled = locked('holidays') !== null;
  const today = dayOf(now());
  const year = Number(today.slice(0, 4));
  const known = [year - 1, year, year + 1].flatMap(swedishHolidays);
  const nameOf = new Map(known.map(({ day, name }) => [day, t(`desk_holiday_${name}`)]));
  const days = [...book.holidays].sort();
  const past = days.filter((day) => day < today);
  const offered = (eves: boolean) =>
    known.filter(({ day, isEve }) => day >= today && (eves || !isEve) && !days.includes(day)).map(({ day }) => day);
  const add = (more: readonly string[], said?: string) =>
    change((all) => ({ ...all, holidays: [...new Set([...all.holidays, ...more])].sort().slice(0, MOST) }), said);
  const drop = (gone: readonly string[], said: string) =>
    change((all) => ({ ...all, holidays: all.holidays.filter((day) => !gone.includes(day)) }), said);
  return (
    <>
      <div>
        <h2>{t('desk_holidays')}</h2>
        <p class="quiet">{t('desk_holidaysMore')}</p>
      </div>
      {!disabled && (past.length > 0 || offered(true).length > 0) && (
        <p class="row">
          {[false, true].map((eves) => {
            const fresh = offered(eves);
            if (fresh.length === 0) return null;
            return (
              <Button
                key={String(eves)}
                icon={CalendarPlus}
                onClick={() => void add(fresh, t('desk_holidaysAdded', fresh.length))}
              >
                {eves ? t('desk_holidaysEves') : t('desk_holidaysPublic', { years: `${year}–${year + 1}` })}
              </Button>
            );
          })}
          {past.length > 0 && (
            <Button icon={Trash2} onClick={() => void drop(past, t('desk_holidaysCleared', past.length))}>
              {t('desk_holidaysClear', past.length)}
            </Button>
          )}
        </p>
      )}
      {!disabled && (
        <DayField
          key={days.length}
          label={t('desk_holidayAdd')}
          verb={t('add')}
          value=""
          needed={false}
          check={(day) => (days.includes(day) ? t('desk_dayThere') : null)}
          keep={(day) => (day === '' ? undefined : add([day]))}
        />
      )}
      <ul class="holidays">
        {days.map((day) => (
          <li key={day} class={day < today ? 'holiday quiet' : 'holiday'}>
            <span>{longDay(day)}</span>
            <span class="quiet">{nameOf.get(day)}</span>
            {!disabled && (
              <IconButton
                icon={X}
                label={t('desk_takeOut', { word: longDay(day) })}
                onClick={() => void drop([day], t('desk_removed', { name: longDay(day) }))}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
