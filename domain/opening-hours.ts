import './jitless';
import * as z from 'zod/mini';
import { Day } from './calendar-day';
import { isZone } from './zoned';

const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** Open from `from` until `until`, `24:00` at the most: a night is two spans, one on each day. */
export const Span = z.object({ from: clock, until: clock }).check(z.refine(({ from, until }) => from < until, 'order'));
export type Span = z.infer<typeof Span>;

const spans = z.array(Span).check(z.maxLength(6));

/** When a department is there. */
export const OpeningHours = z.object({
  /** IANA name of the department's time zone, `Europe/Stockholm` */
  zone: z.string().check(z.refine(isZone, 'zone')),
  /** seven days, Monday first; a day without spans is closed */
  week: z.array(spans).check(z.length(7)),
  /** days that differ from their weekday: holidays (no spans), short days, open Saturdays */
  days: z.array(z.object({ day: Day, spans })).check(z.maxLength(200)),
});
export type OpeningHours = z.infer<typeof OpeningHours>;
