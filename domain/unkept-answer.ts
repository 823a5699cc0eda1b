// Free of zod: the dialog's page uses it.
import { decisionFor } from './decision';
import type { Answer, Decision } from './hold';

/** Something of these would be lost with the answer: the agent's words, or the call to the manager. */
const NEEDS_KEEPING = new Set<Answer['kind']>(['keep', 'brief', 'duty']);

/**
 * What may be done with a held save although the agent's answer could not be kept, the background being dead or hanging.
 * Null where something of the answer would be lost with it: the question or the brief is still in the dialog then.
 */
export function decisionUnkept(answer: Answer): Decision | null {
  return NEEDS_KEEPING.has(answer.kind) ? null : decisionFor(answer);
}
