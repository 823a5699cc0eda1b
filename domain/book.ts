import './jitless';
import * as z from 'zod/mini';
import { Absence } from './absence';
import { RULES } from './assessment';
import { Day } from './calendar-day';
import { LONGEST_LIST, MOST_CAUSE_CHANGES, MOST_CAUSES, RETENTION_DAYS, SILENT_DAYS, STOP_BUDGET } from './book-limits';
import { Cause, CauseChange } from './cause';
import { Department } from './department';
import { Duty } from './duty';
import { Hint } from './hint';
import { Mandate } from './mandate';
import { Reason } from './reason';

function wholeIn({ least, most }: { least: number; most: number }) {
  return z.number().check(z.int(), z.gte(least), z.lte(most));
}

/** The routing book: what the team lead decides. One record; an absent book is the starter book (starter-book.ts). */
export const Book = z.object({
  id: z.literal('book'),
  format: z.literal(3),
  departments: z.array(Department).check(z.maxLength(300)),
  /** at most MOST_CAUSES that can be chosen, and the headings above them (book-faults.ts) */
  causes: z.array(Cause).check(z.maxLength(2 * MOST_CAUSES)),
  causeChanges: z.array(CauseChange).check(z.maxLength(MOST_CAUSE_CHANGES)),
  /** what may be answered to a stop when the case is sent on all the same; one click each */
  reasons: z.array(Reason).check(z.minLength(1), z.maxLength(9)),
  /** no word to the customer for this many days needs attention */
  silentDays: wholeIn(SILENT_DAYS),
  /** at most one stop in this many transfers */
  stopBudget: wholeIn(STOP_BUDGET),
  /** as likely as this to be passed on again, a transfer may be stopped; 0..1 */
  stopAt: z.number().check(z.gte(0.5), z.lte(1)),
  /** rules that stop nobody any more: notes at the most */
  demoted: z.optional(z.array(z.enum(RULES))),
  absences: z.array(Absence).check(z.maxLength(1000)),
  /** days on which every department with opening hours is closed, unless its own hours name that day */
  holidays: z.array(Day).check(z.maxLength(400)),
  duties: z.array(Duty).check(z.maxLength(400)),
  hints: z.array(Hint).check(z.maxLength(LONGEST_LIST)),
  mandates: z.array(Mandate).check(z.maxLength(1000)),
  /** customers without contact for longer are forgotten. Null: 400 days */
  retentionDays: z.nullable(wholeIn(RETENTION_DAYS)),
  /** whole messages are kept, not only their beginnings */
  wholeMessages: z.boolean(),
  /** who changed it last, as they call themselves; empty: not said */
  updatedBy: z.string().check(z.trim(), z.maxLength(80)),
  /** ms since 1970 */
  updatedAt: z.number().check(z.gte(0), z.lte(8.64e15)),
});
export type Book = z.infer<typeof Book>;
