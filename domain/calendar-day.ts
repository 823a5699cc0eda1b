import './jitless';
import * as z from 'zod/mini';

/** A calendar day that exists, `2026-12-03`. */
export const Day = z.string().check(z.refine(isDay, 'day'));

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
