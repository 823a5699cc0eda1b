import * as z from 'zod/mini';
import { TabReport } from './messages';

/** What a browser tab shows, as its content script last said. Cleared when the browser starts. */
export const TabRecord = z.object({
  ...TabReport.shape,
  tabId: z.number(),
  /** when this tab began to show this case: transfers after that should have passed the guard */
  since: z.number(),
  seenAt: z.number(),
});
export type TabRecord = z.infer<typeof TabRecord>;

/** The tab's record after a report: it goes on watching a case as long as it shows the same one to the same agent. */
export function tabAfter(previous: TabRecord | undefined, tabId: number, report: TabReport, now: number): TabRecord {
  const same =
    previous !== undefined &&
    previous.caseKey === report.caseKey &&
    (previous.me?.id ?? null) === (report.me?.id ?? null);
  return { ...report, tabId, since: same ? previous.since : now, seenAt: now };
}
