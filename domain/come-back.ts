// Free of zod.
import { cut } from './excerpt';

/** The commitment to come back to the customer that belongs to a hold's question: the same question makes one only. */
export function promiseId(holdId: string): string {
  return `come-back:${holdId}`;
}

/** What was promised, as the list of commitments says it: whom the agent asked, and what. Same in every language. */
export function promiseText(asked: string, question: string): string {
  return cut(`${asked}: ${question.replace(/\s+/g, ' ').trim()}`, 280);
}
