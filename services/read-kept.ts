import type { InForce } from '@/domain/precedence';
import { db } from './db/database';
import { effectiveSettings } from './effective-settings';

/** What is kept of customers in this browser, and who has decided it. */
export type Kept = Pick<InForce, 'retentionDays' | 'wholeMessages'>;

/** A book that the organisation's policy has followed is the organisation's word. */
export async function readKept(): Promise<Kept> {
  const [{ retentionDays, wholeMessages }, source] = await Promise.all([
    effectiveSettings(),
    db.bookSource.get('source'),
  ]);
  const said = <T extends { by: InForce['retentionDays']['by'] }>(one: T): T =>
    one.by === 'book' && source?.by === 'policy' ? { ...one, by: 'policy' } : one;
  return { retentionDays: said(retentionDays), wholeMessages: said(wholeMessages) };
}
