import * as z from 'zod/mini';

/** An agent by id and name; a department has no id. */
export const Keeper = z.object({ id: z.nullable(z.string()), name: z.string() });
export type Keeper = z.infer<typeof Keeper>;
