// Free of zod.
import type { CaseSegment } from './case';
import { excerpt, EXCERPT_LENGTH } from './excerpt';

type Messages = Pick<CaseSegment, 'interactions' | 'notes'>;

/** A case's record, or a segment of it, with excerpts instead of whole messages. Null: it has no whole ones. */
export function shortened<Part extends Messages>(part: Part): Part | null {
  const isWhole = (one: { excerpt: string }) => one.excerpt.length > EXCERPT_LENGTH || one.excerpt.includes('\n');
  if (!part.interactions.some(isWhole) && !part.notes.some(isWhole)) return null;
  const short = <One extends { excerpt: string }>(one: One) => ({ ...one, excerpt: excerpt(one.excerpt) });
  return { ...part, interactions: part.interactions.map(short), notes: part.notes.map(short) };
}
