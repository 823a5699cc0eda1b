import './jitless';
import * as z from 'zod/mini';
import { BothLanguages } from './both-languages';
import { DepartmentGroup } from './department-group';
import { MOST_GROUPS } from './book-limits';
import { OpeningHours } from './opening-hours';

/** Who can remove a cause. Maps to helpdesk groups and to a tag. */
export const Department = z.object({
  id: z.string().check(z.regex(/^[a-z0-9_]{1,40}$/)),
  name: BothLanguages,
  /** index into the twelve department hues */
  hue: z.number().check(z.int(), z.gte(0), z.lt(12)),
  /** the helpdesk's groups that belong here */
  groups: z.array(DepartmentGroup).check(z.maxLength(MOST_GROUPS)),
  tag: z.string().check(z.regex(/^[a-z0-9_]{1,60}$/)),
  /** whom to ask there, and how: "Karin, 08-465 001 00", "#logistics". Empty: nobody is named */
  contact: z.string().check(z.trim(), z.maxLength(120)),
  /** absent: nobody has said when it is open, so that it never counts as closed */
  hours: z.optional(OpeningHours),
});
export type Department = z.infer<typeof Department>;
