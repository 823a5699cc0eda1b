import './jitless';
import * as z from 'zod/mini';
import { BookId } from './book-id';
import { Condition } from './condition';

/** A routing hint, the lead's rule: matter like this goes to this department, with advice. */
export const Hint = z.object({
  id: BookId,
  /** what the lead calls it */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  isOn: z.boolean(),
  /** of hints that fit, the one with the highest counts */
  priority: z.number(),
  when: Condition,
  departmentId: BookId,
  /** what the agent may decide alone where this hint fits, so that no transfer is needed. Null: nothing by this hint */
  mandateId: z.nullable(BookId),
  advice: z.string().check(z.trim(), z.maxLength(280)),
});
export type Hint = z.infer<typeof Hint>;
