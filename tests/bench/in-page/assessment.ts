import { caseFromReading } from '@/domain/case-from-reading';
import { caseKey } from '@/domain/case-key';
import type { PlannedChange } from '@/domain/change';
import type { Assessment } from '@/domain/assessment';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { prepareAssessment } from '@/services/prepare-assessment';
import { CASES, MESSAGES } from '../data/average-customer';
import { busyAccount, busyBook, fullEvidence, fullLedger } from '../data/busy-team';
import { GROUPS, ticketsOf } from '../data/invented-tickets';

/** What is asked before a transfer, of the store that is there; by whichever program loads this. */

const ASKED = 1_000;
const TARGET = 'Logistik';
let changes: PlannedChange[] = [];

/** Open cases of the seeded customers that have been handed over before, each about to be sent on to another group. */
export function choose(customers: number): void {
  changes = [];
  for (let n = 0; changes.length < ASKED && n < customers; n += 1) {
    const change = plannedFor((n * 104_729) % customers);
    if (change) changes.push(change);
  }
  if (changes.length === 0) throw new Error('nobody has been handed over');
}

function plannedFor(customer: number): PlannedChange | null {
  const [ticket] = ticketsOf(customer, CASES, MESSAGES, Date.now());
  if (!ticket || ticket.holder.groupName === TARGET) return null;
  if (caseFromReading(ticket, null, Date.now()).counts.transfers === 0) return null;
  const groupId = String(GROUPS.indexOf(TARGET) + 1);
  const to = { groupId, groupName: TARGET, agentId: null, agentName: null };
  return { caseKey: caseKey(ticket), from: ticket.holder, to, kind: 'transfer' };
}

/** All that is looked at beside the case, as large as it gets. */
export async function putTeam(): Promise<void> {
  const now = Date.now();
  await db.accounts.put(busyAccount(now));
  await changeBook(() => busyBook(now), { name: '', how: 'import' }, now);
  await db.evidence.put(fullEvidence(now));
  await db.ledgers.put(fullLedger(now));
}

/** The other rows read the store as it is without. */
export async function dropTeam(): Promise<void> {
  const { me: _me, ...account } = busyAccount(Date.now());
  await db.accounts.put({ ...account, me: null });
  await Promise.all([
    db.book.clear(),
    db.bookStamp.clear(),
    db.bookVersions.clear(),
    db.evidence.clear(),
    db.ledgers.clear(),
  ]);
}

/** Milliseconds to the assessment, of a case that is known here, or of one that is not. */
export async function assess(round: number, known: boolean): Promise<number> {
  const change = changes[Math.abs(round) % changes.length];
  if (!change) throw new Error('no case was chosen');
  const now = Date.now();
  const began = performance.now();
  const said = await prepareAssessment(change, now);
  const took = performance.now() - began;
  if (isKnown(said) !== known) throw new Error(`not the answer: ${JSON.stringify(said)}`);
  return took;
}

/** This would be its second transfer at least, and no brief goes with it: said of a customer whose name is known. */
function isKnown({ nth, findings }: Assessment): boolean {
  return nth > 1 && findings.some(({ rule, values }) => rule === 'no-brief' && 'customer' in values);
}
