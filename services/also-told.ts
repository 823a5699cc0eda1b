import type { CaseKey } from '@/domain/case-key';
import { changeCase } from './store-case';

/** The customer also told this person, by a way that left no trace on the ticket ("by phone"). Once per person. */
export async function alsoTold(caseKey: CaseKey, name: string, now: number): Promise<void> {
  const person = name.trim().slice(0, 80);
  if (person === '') return;
  await changeCase(caseKey, now, (record) => {
    if (record.alsoTold.some((one) => one.name.toLowerCase() === person.toLowerCase())) return record;
    return { ...record, alsoTold: [...record.alsoTold, { name: person, at: now }].slice(-30) };
  });
}
