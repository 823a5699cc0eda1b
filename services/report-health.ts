import type { Health } from '@/domain/health';
import { db } from './db/database';

/** How Stafett fares in this browser, for the options page. No ticket content, no customer, no agent. */
export interface HealthReport {
  accounts: Health[];
  /** writes to the helpdesk by state; failed ones by fault */
  outbox: Record<string, number>;
  stored: { customers: number; cases: number; segments: number; flags: number };
}

export async function reportHealth(): Promise<HealthReport> {
  const tables = [db.health, db.outbox, db.customers, db.cases, db.segments, db.flags];
  return db.transaction('r', tables, async () => {
    const [accounts, entries, customers, cases, segments, flags] = await Promise.all([
      db.health.toArray(),
      db.outbox.toArray(),
      db.customers.count(),
      db.cases.count(),
      db.segments.count(),
      db.flags.count(),
    ]);
    const outbox: Record<string, number> = {};
    for (const entry of entries) {
      const name = entry.state === 'failed' ? `failed:${entry.trouble?.fault ?? 'unknown'}` : entry.state;
      outbox[name] = (outbox[name] ?? 0) + 1;
    }
    return { accounts, outbox, stored: { customers, cases, segments, flags } };
  });
}
