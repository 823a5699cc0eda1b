// Free of zod.
import { groupOf } from './account-group';
import type { Book } from './book';
import type { CaseKey } from './case-key';
import type { PlannedChange } from './change';
import type { Department } from './department';
import type { Judgement } from './evidence/evidence';
import { departmentForGroup } from './group-department';
import type { KnownGroup } from './guard-facts';
import type { Hint } from './hint';
import type { Holder } from './holder';
import { bestFit } from './hints/hint-index';
import type { Matter } from './matter';

/** The lead's routing hint for a case, where it names another department than the one the case is about to go to. */
export interface Hinted {
  hint: Hint;
  /** the customer's words that made it fit, as they stand there: to be highlighted */
  words: string[];
  department: Department;
  /** the department's group in this account; null: none, or more than one to choose between */
  group: KnownGroup | null;
  /** the department has the case now */
  isHere: boolean;
  /** the target belongs to another department for sure: the book knows its group */
  isElsewhere: boolean;
  /** what the account's finished transfers say of sending the case there instead; null: nothing */
  judgement: Judgement | null;
}

/**
 * Null when no hint fits, or the strongest that fits names the very department that the case is about to go to.
 * @param judgeTo what the evidence says of sending the case to a group instead
 */
export function hintedElsewhere(
  book: Pick<Book, 'hints' | 'departments'>,
  matter: Matter,
  change: PlannedChange,
  groups: readonly KnownGroup[],
  judgeTo: (group: KnownGroup) => Judgement | null,
): Hinted | null {
  if (change.kind !== 'transfer') return null;
  const fit = bestFit(book.hints, matter);
  const department = book.departments.find(({ id }) => id === fit?.rule.departmentId);
  if (fit === null || department === undefined) return null;
  const ownerOf = (holder: Holder) => departmentForGroup(groupOf(change.caseKey, holder), book.departments);
  const target = ownerOf(change.to);
  if (target?.id === department.id) return null;
  const group = targetIn(department, groups, book.departments, change.caseKey);
  return {
    ...{ hint: fit.rule, words: fit.words, department, group },
    isHere: ownerOf(change.from)?.id === department.id,
    isElsewhere: target !== null,
    judgement: group && judgeTo(group),
  };
}

/** Its only group in the case's account, or the one there that has its name. */
function targetIn(
  department: Department,
  groups: readonly KnownGroup[],
  departments: readonly Department[],
  key: CaseKey,
): KnownGroup | null {
  const own = groups.filter(({ id, name }) => {
    const group = groupOf(key, { groupId: id, groupName: name });
    return departmentForGroup(group, departments)?.id === department.id;
  });
  if (own.length === 1) return own[0] ?? null;
  const names = new Set([department.name.sv.toLowerCase(), department.name.en.toLowerCase()]);
  const named = own.filter(({ name }) => names.has(name.normalize('NFC').trim().toLowerCase()));
  return named.length === 1 ? (named[0] ?? null) : null;
}
