import './jitless';
import * as z from 'zod/mini';

/**
 * A helpdesk group of a department. Picked from a helpdesk's own list it has the account and its id there, and is that very
 * group, whatever it is called by now; `name` is for people who read the file. With its name alone it is any account's
 * group of that name, or with these words in its name.
 */
export const DepartmentGroup = z
  .object({
    name: z.string().check(z.maxLength(120)),
    /** `zendesk:acme.zendesk.com` */
    account: z.optional(z.string().check(z.regex(/^[a-z]{2,20}:[a-z0-9.-]{1,253}$/))),
    /** the helpdesk's own */
    id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  })
  .check(z.refine(({ account, id }) => (account === undefined) === (id === undefined), 'halfGroup'));
export type DepartmentGroup = z.infer<typeof DepartmentGroup>;
