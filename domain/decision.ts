// Free of zod: the dialog's page uses it.
import type { Holder } from './holder';
import type { Answer, Decision, Hold } from './hold';

/** The one place that says what each answer means for the held save. */
export function decisionFor(answer: Answer): Decision {
  switch (answer.kind) {
    case 'stay':
    case 'mandate':
      return 'refuse';
    case 'keep':
    case 'duty':
      return 'without-transfer';
    case 'stand-in':
    case 'hinted':
      return { instead: { groupId: answer.to.groupId, agentId: answer.to.agentId } };
    case 'brief':
    case 'anyway':
      return 'pass';
  }
}

/** The case goes to somebody by this answer, to whomever; else it stays with who has it. */
export function passesCaseOn(answer: Answer): boolean {
  const decision = decisionFor(answer);
  return decision === 'pass' || typeof decision === 'object';
}

/**
 * Who gets the case if this hold's save passes it on: whom the agent chose, or the other one that the answer names. What
 * failed open went to whom the agent had chosen, whatever was answered since.
 */
export function receiverOf({ answer, assessment, fate }: Pick<Hold, 'answer' | 'assessment' | 'fate'>): Holder {
  const other = fate !== 'failed-open' && (answer?.kind === 'stand-in' || answer?.kind === 'hinted');
  return other ? answer.to : assessment.change.to;
}
