// Free of zod. Wall clocks of other time zones, through Intl.

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as the clock on the wall there shows it. */
export interface WallTime {
  /** `2026-12-03` */
  day: string;
  /** since midnight, 0 to 1439 */
  minute: number;
}

/** Whether this is the IANA name of a time zone that the browser knows. */
export function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** @param at ms since 1970 @throws RangeError when there is no such zone */
export function wallTime(zone: string, at: number): WallTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value;
  const day = `${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}`;
  return { day, minute: Number(part.hour) * 60 + Number(part.minute) };
}

/** How far that wall clock is ahead of UTC, in ms. */
export function offsetOf(zone: string, at: number): number {
  const { day, minute } = wallTime(zone, at);
  return Date.parse(`${day}T00:00:00Z`) + minute * MINUTE - Math.floor(at / MINUTE) * MINUTE;
}

/** Making one takes longer than a thousand uses of it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
    formats.set(zone, format);
  }
  return format;
}
