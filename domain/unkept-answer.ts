// Free of zod: the dialog's page uses it.
import type { Answer, Decision } from './hold';

/**
 * What may be done with a held save although the agent's answer could not be kept, the background being dead or hanging.
 * Null where something of the answer would be lost with it: the question or the brief is still in the dialog then.
 */
export function decisionUnkept(answer: Answer): Decision | null {
  if (answer.kind === 'stay') return 'refuse';
  return answer.kind === 'anyway' ? 'pass' : null;
}
