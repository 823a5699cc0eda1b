import { accountId } from '@/domain/account-id';
import { CaseRecord } from '@/domain/case';
import { caseFromSummary } from '@/domain/case-from-reading';
import { caseKey, type HelpdeskName } from '@/domain/case-key';
import { CustomerRecord } from '@/domain/customer';
import { withHeads } from '@/domain/customer-record';
import { headOf } from '@/domain/head';
import { userKey } from '@/domain/identity';
import type { TicketSummary } from '@/domain/reading';
import { commitmentsFollow } from './commitments-follow';
import { db } from './db/database';
import { put, putAll } from './db/put';
import { customerByUser } from './find-customer';
import { flagsFollow } from './flags-follow';
import { leaveCustomer } from './leave-customer';

/** How many of the customer's other tickets are read whole in one go: enough for the panel, few enough for the helpdesk. */
const READ_WHOLE = 8;

/**
 * Keeps the customer's other tickets as their list tells them, and answers which of them are worth reading whole: those
 * never read or changed since, newest first. A customer this browser has not met is not made from a list alone.
 */
export async function recordSummaries(
  of: { helpdesk: HelpdeskName; host: string; customerId: string },
  tickets: readonly TicketSummary[],
  now: number,
): Promise<{ wanted: string[] }> {
  return db.transaction('rw', [db.cases, db.customers, db.accounts, db.flags, db.commitments], async () => {
    const requester = userKey(of.helpdesk, of.host, of.customerId);
    const met = await customerByUser(requester);
    if (met === undefined) return { wanted: [] };
    const own = tickets.filter((ticket) => ticket.customerId === of.customerId && ticket.host === of.host);
    const account = await db.accounts.get(accountId(of.helpdesk, of.host));
    const known = await db.cases.bulkGet(own.map(caseKey));
    const wanted: TicketSummary[] = [];
    const changed: CaseRecord[] = [];
    own.forEach((ticket, index) => {
      const before = known[index] ?? null;
      // The list may have been read before the ticket itself was.
      if (before !== null && ticket.updatedAt < before.updatedAt) return;
      const same = before !== null && before.stamp === ticket.stamp && before.requester === requester;
      if (!same || before.depth === 'summary') wanted.push(ticket);
      const told = caseFromSummary(ticket, before, now);
      if (!same || tellsMore(told, before)) changed.push(told);
    });
    const keys = new Set(changed.map((record) => record.key));
    for (const before of known) {
      if (!before || !keys.has(before.key)) continue;
      await leaveCustomer(before, requester, now);
      if (before.requester !== requester) await flagsFollow(before.key, requester);
    }
    await putAll(db.cases, CaseRecord, changed);
    const heads = changed.map((record) => headOf(record, account?.me?.id ?? null, now));
    const customer = heads.length === 0 ? undefined : await customerByUser(requester);
    if (customer) await put(db.customers, CustomerRecord, withHeads(customer, requester, heads, now));
    const others = known.filter((before) => before && keys.has(before.key) && before.requester !== requester);
    for (const before of others) if (before) await commitmentsFollow(before.key, requester);
    const newest = wanted.filter((one) => one.state === 'live').sort((a, b) => b.updatedAt - a.updatedAt);
    return { wanted: newest.slice(0, READ_WHOLE).map((ticket) => ticket.ticketId) };
  });
}

/** A case that was read before these were kept, or whose organisation has another name now. */
function tellsMore(told: CaseRecord, before: CaseRecord): boolean {
  const names = ({ organisation, form }: CaseRecord) => JSON.stringify([organisation, form?.id, form?.name]);
  return names(told) !== names(before);
}
