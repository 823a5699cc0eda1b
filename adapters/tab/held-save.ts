import type { PlannedChange } from '@/domain/change';
import type { CaughtVia, Decision } from '@/domain/hold';
import type { SubmitIntent } from '../helpdesk';
import type { OpenDialog } from './dialog-frame';

/**
 * One stopped save, from the stop to what became of it.
 * - `asking`: the background is being told; `open`: the agent is thinking
 * - `replaying`: a click or key that was stopped is done again, its request has not come yet
 * - `decided`: the request has its answer; `over`
 */
export interface HeldSave {
  id: string;
  ticketId: string;
  change: PlannedChange;
  via: CaughtVia;
  /** what the agent did, when it was stopped before it became a request */
  intent: SubmitIntent | null;
  /** the guard's numbers for the requests that wait for it */
  saves: Set<number>;
  /** its requests name nothing but group and agent; false until the first one comes */
  alone: boolean;
  stage: 'asking' | 'open' | 'replaying' | 'decided' | 'over';
  decision: Decision | null;
  /** who gets the case instead, by name, where the agent has answered so */
  to: string;
  /** the background has been told of it, and then of its fate */
  known: boolean;
  reported: boolean;
  dialog: OpenDialog | null;
}

export function heldSave(
  id: string,
  ticketId: string,
  change: PlannedChange,
  via: HeldSave['via'],
  intent: SubmitIntent | null,
): HeldSave {
  return {
    id,
    ticketId,
    change,
    via,
    intent,
    saves: new Set(),
    alone: false,
    stage: 'asking',
    decision: null,
    to: '',
    known: false,
    reported: false,
    dialog: null,
  };
}

/** The agent has not answered yet. */
export function isWaiting(held: HeldSave): boolean {
  return held.stage === 'asking' || held.stage === 'open';
}
