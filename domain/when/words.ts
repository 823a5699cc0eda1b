// Free of zod. The words for times in Swedish and English at once: many agents write both.

/** Not within a word: letters of every alphabet count, which `\b` does not know. */
export const START = String.raw`(?<![\p{L}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{N}])`;

/** From Sunday, as `Date` counts them. In full, and as people shorten them. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['söndag', 'söndagen', 'sunday', 'sön', 'sun'],
  ['måndag', 'måndagen', 'monday', 'mån', 'mon'],
  ['tisdag', 'tisdagen', 'tuesday', 'tis', 'tue', 'tues'],
  ['onsdag', 'onsdagen', 'wednesday', 'ons', 'wed'],
  ['torsdag', 'torsdagen', 'thursday', 'tors', 'tor', 'thu', 'thur', 'thurs'],
  ['fredag', 'fredagen', 'friday', 'fre', 'fri'],
  ['lördag', 'lördagen', 'saturday', 'lör', 'sat'],
];
export const WEEKDAY = wordTable(WEEKDAYS, 0);
/** Short ones that are words or names as well ("fri frakt", "ring Tor"): a day only with a sign of it beside them. */
export const UNSURE_DAYS: ReadonlySet<string> = new Set(['fri', 'sat', 'sun', 'mon', 'wed', 'tor']);

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
export const MONTH = wordTable(MONTHS, 0);

const NUMBERS: readonly (readonly string[])[] = [
  ['en', 'ett', 'a', 'an', 'one'],
  ['två', 'two', 'ett par', 'a couple of', 'couple of'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['åtta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
];
export const NUMBER = wordTable(NUMBERS, 1);

export type Unit = 'minute' | 'half' | 'quarter' | 'hour' | 'day' | 'workday' | 'week' | 'month';
export const UNIT: ReadonlyMap<string, Unit> = new Map([
  ...named('minute', 'minuter', 'minut', 'minutes', 'minute', 'mins', 'min'),
  ...named('half', 'halvtimme', 'halvtimma', 'half hour', 'half an hour'),
  ...named('quarter', 'kvart', 'quarter of an hour', 'quarter'),
  ...named('hour', 'timmar', 'timme', 'timma', 'tim', 'hours', 'hour', 'hrs', 'hr', 'h'),
  ...named('workday', 'arbetsdagar', 'arbetsdag', 'vardagar', 'vardag', 'working days', 'working day', 'business days'),
  ...named('workday', 'business day', 'workdays', 'workday'),
  ...named('day', 'dagar', 'dag', 'dygn', 'days', 'day'),
  ...named('week', 'veckor', 'vecka', 'weeks', 'week'),
  ...named('month', 'månader', 'månad', 'months', 'month'),
]);

/** Any of these words, the longest first, so that none is taken for the beginning of another. */
export function oneOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replaceAll(' ', String.raw`\s+`)).join('|')})`;
}

/** How a word was written, as the tables have it. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

function wordTable(lists: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((words, index) => words.map((word): [string, number] => [word, index + first])));
}

function named(unit: Unit, ...words: string[]): [string, Unit][] {
  return words.map((word) => [word, unit]);
}
