import { isoDay } from './format';

/** A moment as a date and time field speaks it, in the agent's own zone: `2026-12-03T14:00`. @param at ms since 1970 */
export function fieldTime(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${isoDay(at)}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What such a field says, ms since 1970; null while it is empty or only half filled in. */
export function timeOfField(value: string): number | null {
  const at = new Date(value).getTime();
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(at) ? at : null;
}
