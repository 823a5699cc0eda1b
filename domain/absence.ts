import './jitless';
import * as z from 'zod/mini';
import { BookId } from './book-id';
import { Day } from './calendar-day';

/** A colleague, by name; and where the lead has told two of the same name apart, by their users in the helpdesks. */
export const Colleague = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** `zendesk:acme.zendesk.com:user:77`, one for each account at the most */
  users: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(20)),
});
export type Colleague = z.infer<typeof Colleague>;

/** Who is away until when, and who stands in. */
export const Absence = z
  .object({
    id: BookId,
    who: Colleague,
    /** days, both included, in the time zone of the agent who looks */
    from: Day,
    until: Day,
    standIn: z.nullable(Colleague),
  })
  .check(z.refine(({ from, until }) => from <= until, 'order'));
export type Absence = z.infer<typeof Absence>;
