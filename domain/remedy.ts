import './jitless';
import * as z from 'zod/mini';

/** What a department did about a cause, with a date: it opens the list of customers to tell. */
export const Remedy = z.object({
  id: z.string(),
  departmentId: z.string(),
  causeId: z.nullable(z.string()),
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  at: z.number(),
});
export type Remedy = z.infer<typeof Remedy>;
