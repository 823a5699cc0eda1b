import './jitless';
import * as z from 'zod/mini';
import { Department } from './department';

/** The routing book: what the team lead decides. One record; an absent book is the starter book (starter-book.ts). */
export const Book = z.object({
  id: z.literal('book'),
  departments: z.array(Department).check(z.maxLength(60)),
  /** no word to the customer for this many days needs attention */
  silentDays: z.number().check(z.gte(1), z.lte(90)),
  /** at most one stop in this many transfers */
  stopBudget: z.number().check(z.gte(1), z.lte(1000)),
  /** as likely as this to be passed on again, a transfer may be stopped; 0..1 */
  stopAt: z.number().check(z.gte(0.5), z.lte(1)),
  absences: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** days, both included, `2026-12-03` */
      from: z.string(),
      until: z.string(),
      standIn: z.nullable(z.string()),
    }),
  ),
  updatedAt: z.number(),
});
export type Book = z.infer<typeof Book>;
