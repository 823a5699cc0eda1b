import * as z from 'zod/mini';

/** What has risen, in numbers: `days` is what a sentence can say, all else is whole days and counts. */
export const Rise = z.object({
  what: z.enum(['contacts', 'complaints']),
  /** so many in the last `within` days */
  count: z.number(),
  within: z.number(),
  /** so many in the `past` days before those */
  before: z.number(),
  past: z.number(),
});
export type Rise = z.infer<typeof Rise>;

/** One call that was proposed because of a rise: once, then not again for long. */
export const EarlyFlag = z.object({
  at: z.number(),
  rise: Rise,
  /** null: the agent has said nothing about it yet */
  answer: z.nullable(z.enum(['called', 'no'])),
});
export type EarlyFlag = z.infer<typeof EarlyFlag>;
