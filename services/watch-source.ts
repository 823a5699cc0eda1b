import { liveQuery } from 'dexie';
import type { BookSource } from '@/domain/book-source';
import { policyIn, type PolicyReading } from '@/domain/policy';
import { db } from './db/database';
import { onPolicyChanged, readPolicy } from './read-policy';

/** Where the routing book comes from, and what the organisation has decided. */
export interface SourceView {
  /** null: no address is followed */
  source: BookSource | null;
  policy: PolicyReading;
}

/** Calls back with it, now and at every change. Returns how to stop. */
export function watchSource(show: (view: SourceView) => void, failed: (error: unknown) => void): () => void {
  let view: SourceView = { source: null, policy: policyIn({}) };
  let read = false;
  const say = (change: Partial<SourceView>) => {
    view = { ...view, ...change };
    if (read) show(view);
  };
  const ask = () => void readPolicy().then((policy) => say({ policy }));
  const stopPolicy = onPolicyChanged(ask);
  const subscription = liveQuery(() => db.bookSource.get('source')).subscribe({
    next: (source) => {
      // The policy first: its fields must not look free for a moment.
      void readPolicy().then((policy) => {
        read = true;
        say({ source: source ?? null, policy });
      });
    },
    error: failed,
  });
  return () => {
    stopPolicy();
    subscription.unsubscribe();
  };
}
