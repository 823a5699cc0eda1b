import './jitless';
import * as z from 'zod/mini';

const words = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(80))).check(z.maxLength(60));

/**
 * Which cases a routing hint or a mandate is for. Of each list that is not empty, one must fit; of `all` every one, of
 * `none` no one. Words and phrases are looked for in the subject and in what the customer has written (see words.ts).
 */
export const Condition = z.object({
  any: words,
  all: words,
  none: words,
  tags: words,
  types: words,
  channels: words,
  /** names of helpdesk groups that have the case now */
  groups: words,
  /** `sv`, `en`: the customer's language as the helpdesk has it */
  languages: words,
  /** names of the customer's organisation in the helpdesk */
  organisations: words,
  /** names, or ids, of the form that the ticket was made with */
  forms: words,
});
export type Condition = z.infer<typeof Condition>;
