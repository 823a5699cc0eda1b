import './jitless';
import * as z from 'zod/mini';
import { Condition } from './condition';

/** A routing hint, the lead's rule: matter like this goes to this department, with advice. */
export const Hint = z.object({
  id: z.string().check(z.minLength(1)),
  /** what the lead calls it */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  isOn: z.boolean(),
  /** of hints that fit, the one with the highest counts */
  priority: z.number(),
  when: Condition,
  departmentId: z.string(),
  /** what the agent may decide alone where this hint fits, so that no transfer is needed. Null: nothing by this hint */
  mandateId: z.nullable(z.string()),
  advice: z.string().check(z.trim(), z.maxLength(280)),
});
export type Hint = z.infer<typeof Hint>;
