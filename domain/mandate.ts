import './jitless';
import * as z from 'zod/mini';
import { BookId } from './book-id';
import { Condition } from './condition';

/** What an agent may decide alone for this kind of case. */
export const Mandate = z.object({
  id: BookId,
  isOn: z.boolean(),
  priority: z.number(),
  /** a condition that asks for nothing fits no case by itself: then only a hint or a cause brings the mandate */
  when: Condition,
  /** flags with one of these causes on the case bring it too */
  causeIds: z.array(BookId).check(z.maxLength(60)),
  /** in the lead's words: "send a new one without asking" */
  sentence: z.string().check(z.trim(), z.minLength(1), z.maxLength(280)),
  upTo: z.nullable(z.object({ amount: z.number().check(z.gte(0)), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })),
  /** where it says more */
  guideline: z.nullable(z.string().check(z.regex(/^https:\/\/\S{1,500}$/))),
});
export type Mandate = z.infer<typeof Mandate>;
