// Free of zod.
import type { CaseKey } from './case-key';

/** What the signed-in agent has promised somebody, with what is needed to say so elsewhere than beside the case. */
export interface Promised {
  id: string;
  caseKey: CaseKey;
  text: string;
  dueAt: number;
  /** the customer's first name; empty when not known */
  customer: string;
}
