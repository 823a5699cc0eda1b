import type { CaseRecord } from '../../../domain/case';
import { caseKeyOf, type Desk } from './desk';
import type { Extension } from './launch';

/** What Stafett has stored of a ticket. */
export async function storedCase(extension: Extension, desk: Desk, ticketId: number): Promise<CaseRecord | undefined> {
  const cases = ((await extension.stored())['cases'] ?? []) as CaseRecord[];
  return cases.find(({ key }) => key === caseKeyOf(desk, ticketId));
}
