// Free of zod. Swedish public holidays, computed: no list to fetch, and right for any year.

export interface PublicHoliday {
  /** `2026-12-25` */
  day: string;
  name:
    | 'new_year'
    | 'epiphany'
    | 'good_friday'
    | 'easter'
    | 'easter_monday'
    | 'may_day'
    | 'ascension'
    | 'pentecost'
    | 'national'
    | 'midsummer_eve'
    | 'midsummer'
    | 'all_saints'
    | 'christmas_eve'
    | 'christmas'
    | 'boxing'
    | 'new_year_eve';
  /** no public holiday by law, but a day on which hardly anybody works */
  isEve: boolean;
}

const DAY = 86_400_000;

/** The public holidays of a year and the three eves on which most are off, in order (lag 1989:253 om allmänna helgdagar). */
export function swedishHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const fixed = (month: number, day: number) => Date.UTC(year, month - 1, day);
  const midsummer = saturdayFrom(fixed(6, 20));
  const all: [at: number, name: PublicHoliday['name'], isEve?: boolean][] = [
    [fixed(1, 1), 'new_year'],
    [fixed(1, 6), 'epiphany'],
    [easter - 2 * DAY, 'good_friday'],
    [easter, 'easter'],
    [easter + DAY, 'easter_monday'],
    [fixed(5, 1), 'may_day'],
    [easter + 39 * DAY, 'ascension'],
    [easter + 49 * DAY, 'pentecost'],
    [fixed(6, 6), 'national'],
    [midsummer - DAY, 'midsummer_eve', true],
    [midsummer, 'midsummer'],
    [saturdayFrom(fixed(10, 31)), 'all_saints'],
    [fixed(12, 24), 'christmas_eve', true],
    [fixed(12, 25), 'christmas'],
    [fixed(12, 26), 'boxing'],
    [fixed(12, 31), 'new_year_eve', true],
  ];
  return all
    .sort(([a], [b]) => a - b)
    .map(([at, name, isEve = false]) => ({ day: new Date(at).toISOString().slice(0, 10), name, isEve }));
}

/** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8); ms of that day in UTC. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day);
}

/** The first Saturday on this day or after it. */
function saturdayFrom(at: number): number {
  return at + ((6 - new Date(at).getUTCDay() + 7) % 7) * DAY;
}
