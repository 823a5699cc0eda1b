// Free of zod.

/** The calendar day of a moment in the agent's time zone, `2026-12-03`. @param at ms since 1970 */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${monthOf(at)}-${two(date.getDate())}`;
}

/** `2026-12` */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

const DAY = 86_400_000;

/** The calendar day after this one, `2026-12-04`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** The calendar day before this one, `2026-12-02`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. @param day `2026-12-03` */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
