import * as z from 'zod/mini';
import { Keeper } from './keeper';

/** One try to reach the manager on duty for the customer. */
export const ManagerCall = z.object({
  at: z.number(),
  by: Keeper,
  /** the manager took the call */
  taken: z.boolean(),
  /** whom the agent tried to reach; null: nobody was named in the book */
  manager: z.nullable(z.string()),
});

/** The customer has asked for a manager: open until somebody closes it, whatever becomes of the ticket. */
export const ManagerAsk = z.object({
  at: z.number(),
  by: Keeper,
  /** the department that had the case then: it is counted there */
  departmentId: z.nullable(z.string()),
  calls: z.array(ManagerCall),
  closed: z.nullable(z.object({ at: z.number(), by: Keeper })),
});
export type ManagerAsk = z.infer<typeof ManagerAsk>;
