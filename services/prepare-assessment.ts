import { accountId } from '@/domain/account-id';
import { assess, asNotes } from '@/domain/assess';
import type { Assessment } from '@/domain/assessment';
import { caseRef } from '@/domain/case-key';
import type { PlannedChange } from '@/domain/change';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import type { Policy } from '@/domain/policy';
import { inForce } from '@/domain/precedence';
import type { Me } from '@/domain/reading';
import { ledgerId, mayStopNow, transferMark, type StopLedger } from '@/domain/stop-ledger';
import { stopStrength } from '@/domain/stop-strength';
import { db } from './db/database';
import { FACT_TABLES, loadFacts } from './load-facts';
import { readPolicy } from './read-policy';

/** Assesses a change that the agent is about to save. Asked when the field changes, so that no save waits for it. */
export async function prepareAssessment(change: PlannedChange, now: number): Promise<Assessment> {
  // Before the transaction, which would be over by the time that the browser has told its policy.
  const { policy } = await readPolicy();
  return db.transaction('r', FACT_TABLES, async () => (await assessInBudget(change, policy, now)).assessment);
}

/** An assessment that the interruption budget has been asked about, with what is to be noted of it once it is saved. */
export interface InBudget {
  assessment: Assessment;
  /** null: nobody is known whose interruptions to count */
  entry: { ledgerId: string; ledger: StopLedger | undefined; mark: number; strength: number } | null;
}

/**
 * A stop for which the agent's budget has nothing left is a note. Of the same transfer it says the same until it is made,
 * so that what was prepared is what is held. Inside the caller's transaction over FACT_TABLES.
 * @param policy what the organisation has decided, its budget before the book's
 * @param me who makes the change; without it, who is signed in to the account
 */
export async function assessInBudget(
  change: PlannedChange,
  policy: Policy,
  now: number,
  me?: Agent,
): Promise<InBudget> {
  // In one go: the content script waits for this answer. The ledger first, since it takes two steps.
  const [mine, facts] = await Promise.all([ledgerOf(change, me), loadFacts(change, now, me?.id)]);
  const assessment = assess(facts);
  if (mine === null || change.kind !== 'transfer') return { assessment, entry: null };
  const mark = transferMark(change, assessment.nth);
  const strength = stopStrength(assessment.findings, facts.judgement);
  const budget = inForce(policy, facts.book, DEFAULT_SETTINGS).stopBudget.value;
  const stops = assessment.tier < 2 || mayStopNow(mine.ledger, mark, strength, budget);
  return { assessment: stops ? assessment : asNotes(assessment), entry: { ...mine, mark, strength } };
}

/** Whose interruptions are counted. Null: nobody's, when it is not known who is signed in. */
async function ledgerOf({ caseKey }: PlannedChange, me: Agent | undefined) {
  const { helpdesk, host } = caseRef(caseKey);
  const account = accountId(helpdesk, host);
  const agent = me ?? (await db.accounts.get(account))?.me;
  if (agent == null) return null;
  const id = ledgerId(agent, account);
  return { ledgerId: id, ledger: await db.ledgers.get(id) };
}

type Agent = Pick<Me, 'id' | 'name'>;
