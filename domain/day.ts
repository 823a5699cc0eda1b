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
