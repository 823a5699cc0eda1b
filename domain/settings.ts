import './jitless';
import * as z from 'zod/mini';

/** What the agent (or a policy) has chosen for this browser. One record; absent means the defaults. */
export const Settings = z.object({
  id: z.literal('settings'),
  /** customers without contact for longer are forgotten */
  retentionDays: z.number().check(z.gte(1), z.lte(3650)),
  /** messages have been kept whole in this browser, and may still be: the sweep cuts them when the team no longer wants it */
  keptWhole: z.optional(z.boolean()),
  /** notices that the agent has put away, newest first */
  dismissed: z.array(z.string()).check(z.maxLength(200)),
  /** what whoever changes the routing book here calls themselves; absent: not asked yet */
  leadName: z.optional(z.string().check(z.trim(), z.maxLength(80))),
});
export type Settings = z.infer<typeof Settings>;
