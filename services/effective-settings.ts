import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { inForce, type InForce } from '@/domain/precedence';
import { db } from './db/database';
import { readBook } from './read-book';
import { readPolicy } from './read-policy';

/**
 * What Stafett goes by in this browser: policy, routing book and what Stafett comes with together (precedence.ts). Not
 * inside a transaction, which would be over by the time that the browser has told its policy.
 */
export async function effectiveSettings(): Promise<InForce> {
  const { policy } = await readPolicy();
  const [book, settings] = await Promise.all([readBook(), db.settings.get('settings')]);
  return inForce(policy, book, settings ?? DEFAULT_SETTINGS);
}
