import * as z from 'zod/mini';
import type { CaseKey } from './case-key';
import { TabReport } from './messages';
import type { Watched } from './watched';

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
  const since = previous !== undefined && goesOn(previous, report) ? previous.since : now;
  return { ...report, tabId, since, seenAt: now };
}

function goesOn(previous: TabRecord, report: TabReport): boolean {
  return previous.caseKey === report.caseKey && (previous.me?.id ?? null) === (report.me?.id ?? null);
}

/**
 * The guarded stay at a case that ends with this report; null when none does.
 * @param report null: the tab is gone @param now when it ended, ms since 1970
 */
export function stayEnded(
  previous: TabRecord | undefined,
  report: TabReport | null,
  now: number,
): { caseKey: CaseKey; stay: Watched } | null {
  if (previous === undefined || (report !== null && goesOn(previous, report))) return null;
  const { caseKey, guarded, me, since } = previous;
  if (caseKey === null || me === null || !guarded) return null;
  return { caseKey, stay: { meId: me.id, since, until: now, settled: report?.leftSettled ?? false } };
}
