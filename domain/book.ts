import './jitless';
import * as z from 'zod/mini';
import { Absence } from './absence';
import { RULES } from './assessment';
import { Day } from './calendar-day';
import { Department } from './department';
import { Duty } from './duty';
import { Hint } from './hint';
import { Mandate } from './mandate';
import { Reason } from './reason';

/** The routing book: what the team lead decides. One record; an absent book is the starter book (starter-book.ts). */
export const Book = z.object({
  id: z.literal('book'),
  format: z.literal(2),
  departments: z.array(Department).check(z.maxLength(60)),
  /** what may be answered to a stop when the case is sent on all the same; one click each */
  reasons: z.array(Reason).check(z.minLength(1), z.maxLength(9)),
  /** no word to the customer for this many days needs attention */
  silentDays: z.number().check(z.gte(1), z.lte(90)),
  /** at most one stop in this many transfers */
  stopBudget: z.number().check(z.gte(1), z.lte(1000)),
  /** as likely as this to be passed on again, a transfer may be stopped; 0..1 */
  stopAt: z.number().check(z.gte(0.5), z.lte(1)),
  /** rules that stop nobody any more: notes at the most */
  demoted: z.optional(z.array(z.enum(RULES))),
  absences: z.array(Absence).check(z.maxLength(1000)),
  /** days on which every department with opening hours is closed, unless its own hours name that day */
  holidays: z.array(Day).check(z.maxLength(400)),
  duties: z.array(Duty).check(z.maxLength(400)),
  hints: z.array(Hint).check(z.maxLength(300)),
  mandates: z.array(Mandate).check(z.maxLength(300)),
  updatedAt: z.number(),
});
export type Book = z.infer<typeof Book>;
