// Free of zod.
import type { Book } from './book';

/** Who changed a book last and when, as it says itself: a claim. Empty and 0 where it does not say. */
export function publishedIn(claim: unknown): { by: string; at: number } {
  const { updatedBy, updatedAt } = (claim ?? {}) as Partial<Record<keyof Book, unknown>>;
  return {
    by: typeof updatedBy === 'string' ? updatedBy.trim().slice(0, 80) : '',
    at: typeof updatedAt === 'number' && Number.isFinite(updatedAt) ? updatedAt : 0,
  };
}
