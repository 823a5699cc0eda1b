import './jitless';
import * as z from 'zod/mini';
import { BookId } from './book-id';
import { Day } from './calendar-day';
import { Colleague } from './absence';

export const Manager = z.object({
  ...Colleague.shape,
  /** how to reach them: a number, "ring on the yellow phone" */
  reach: z.string().check(z.trim(), z.maxLength(120)),
});
export type Manager = z.infer<typeof Manager>;

/** Manager on duty: on these weekdays, or on these days, which come before weekdays. */
export const Duty = z.object({
  id: BookId,
  /** the department whose manager it is. Null: of all that have none of their own that day */
  departmentId: z.nullable(BookId),
  on: z.union([
    /** 1 Monday to 7 Sunday */
    z.object({ weekdays: z.array(z.number().check(z.int(), z.gte(1), z.lte(7))).check(z.minLength(1)) }),
    z.object({ from: Day, until: Day }).check(z.refine(({ from, until }) => from <= until, 'order')),
  ]),
  manager: Manager,
  /** when the manager is absent */
  standIn: z.nullable(Manager),
});
export type Duty = z.infer<typeof Duty>;
