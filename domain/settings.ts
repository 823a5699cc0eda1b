import './jitless';
import * as z from 'zod/mini';

/** What the agent (or a policy) has chosen for this browser. One record; absent means the defaults. */
export const Settings = z.object({
  id: z.literal('settings'),
  /** customers without contact for longer are forgotten */
  retentionDays: z.number().check(z.gte(1), z.lte(3650)),
  /** notices that the agent has put away, newest first */
  dismissed: z.array(z.string()).check(z.maxLength(200)),
  /** what whoever changes the routing book here calls themselves; absent: not asked yet */
  leadName: z.optional(z.string().check(z.trim(), z.maxLength(80))),
});
export type Settings = z.infer<typeof Settings>;
