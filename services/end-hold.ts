import { accountId } from '@/domain/account-id';
import { caseRef } from '@/domain/case-key';
import { decisionFor } from '@/domain/decision';
import { Health, newHealth } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { db } from './db/database';
import { put } from './db/put';
import { dropNotesOf } from './drop-notes';
import { RELEASE_TABLES, releaseHeld } from './release-held';
import { forgetAnswer, rememberAnswer } from './remember-answer';

/** What may become of a held save, as the page's side tells it. */
export type Fate = Extract<Hold['fate'], 'saved' | 'not-saved' | 'refused' | 'ended' | 'failed-open'>;

/**
 * What became of a held save. Saved: its notes are due. Ended (the page gave it up): they are dropped. Refused or not
 * saved: the page has kept everything, and the notes wait for the agent's next save of the case; likewise after failing
 * open, until the ticket's history shows the transfer. Refused while keeping the case, with nothing else in the save: the
 * case is as the agent wants it and no other save need come, so the note is due. The first fate counts, but for a save that
 * failed and that the page has sent again by itself. One that did not get to whom the agent sent it instead is asked about
 * again when the agent tries again: else it would go, unasked, to whom it was stopped for.
 * @param alone nothing but the transfer was in the save @returns whether anything became due
 */
export async function endHold(holdId: string, fate: Fate, alone: boolean, now: number): Promise<boolean> {
  return db.transaction('rw', [...RELEASE_TABLES, db.health, db.briefs], async () => {
    const hold = await db.holds.get(holdId);
    if (hold === undefined || !isNews(hold, fate)) return false;
    const ended: Hold = { ...hold, fate };
    await put(db.holds, Hold, ended);
    if (isElsewhere(hold) && fate !== 'saved') await forgetAnswer(hold);
    if (isElsewhere(hold) && hold.fate === 'not-saved') await rememberAnswer(hold, now);
    if (fate === 'failed-open') await countFailedOpen(hold, now);
    if (fate === 'ended' || hold.answer?.kind === 'stay') await dropNotesOf(hold, now);
    const isKept = fate === 'refused' && alone && hold.answer?.kind === 'keep';
    return fate === 'saved' || isKept ? releaseHeld(hold.caseKey, [ended], now) : false;
  });
}

function isNews(hold: Hold, fate: Fate): boolean {
  return hold.fate === 'open' || (hold.fate === 'not-saved' && fate === 'saved');
}

/** By this hold's answer the save goes to another group or agent than the page says. */
function isElsewhere({ answer }: Hold): boolean {
  return answer !== null && typeof decisionFor(answer) === 'object';
}

async function countFailedOpen(hold: Hold, now: number): Promise<void> {
  const { helpdesk, host } = caseRef(hold.caseKey);
  const account = accountId(helpdesk, host);
  const health = (await db.health.get(account)) ?? newHealth(account, now);
  await put(db.health, Health, { ...health, failedOpen: health.failedOpen + 1, updatedAt: now });
}
