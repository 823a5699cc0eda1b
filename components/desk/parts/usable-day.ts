/** The days that a book of our time is about; a year that is still being typed (`0202`) is not among them. */
export const FIRST = '2020-01-01';
export const LAST = '2099-12-31';

export function isUsableDay(day: string): boolean {
  return FIRST <= day && day <= LAST;
}
