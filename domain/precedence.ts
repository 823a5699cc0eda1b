// Free of zod.
import type { Book } from './book';
import type { Policy } from './policy';
import type { Settings } from './settings';

/** Who has decided it. `agent`: nobody has, and it is as Stafett comes; no page lets an agent choose another time. */
export type DecidedBy = 'policy' | 'book' | 'agent';

export interface Decided<T> {
  value: T;
  by: DecidedBy;
}

/** What Stafett goes by in this browser. */
export interface InForce {
  retentionDays: Decided<number>;
  stopBudget: Decided<number>;
  wholeMessages: Decided<boolean>;
}

/**
 * The organisation's policy goes before the team's routing book, and the book before what Stafett comes with. Whether
 * messages are kept whole is the team's to decide: no agent alone makes the browser keep more of customers' words.
 */
export function inForce(
  policy: Pick<Policy, 'retentionDays' | 'stopBudget'>,
  book: Pick<Book, 'retentionDays' | 'stopBudget' | 'wholeMessages'>,
  settings: Pick<Settings, 'retentionDays'>,
): InForce {
  return {
    retentionDays: decided(policy.retentionDays, 'policy') ??
      decided(book.retentionDays, 'book') ?? { value: settings.retentionDays, by: 'agent' },
    stopBudget: decided(policy.stopBudget, 'policy') ?? { value: book.stopBudget, by: 'book' },
    wholeMessages: { value: book.wholeMessages, by: 'book' },
  };
}

function decided<T>(value: T | null, by: DecidedBy): Decided<T> | null {
  return value === null ? null : { value, by };
}
