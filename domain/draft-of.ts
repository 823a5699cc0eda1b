// Free of zod: the panel's first paint needs it.
import type { Brief } from './brief';
import { EMPTY_BRIEF } from './brief-parts';
import type { CaseRecord } from './case';
import type { Commitment } from './commitment';
import type { BriefDraft } from './panel-view';
import { prefillBrief } from './prefill-brief';

/** What the agent is writing, else (also when that has gone to the ticket) what can be said from the case. */
export function draftOf(
  brief: Brief | null,
  record: CaseRecord | null,
  commitments: readonly Commitment[],
): BriefDraft {
  if (brief !== null && brief.written === null) return { ...brief.parts, editedAt: brief.editedAt };
  return { ...(record === null ? EMPTY_BRIEF : prefillBrief(record, commitments)), editedAt: null };
}
