// Free of zod. A hint while the lead is writing it.
import type { Book } from '../book';
import { asksSomething, emptyCondition } from '../condition-lists';
import type { Hint } from '../hint';
import type { Typed } from '../kept-drafts';
import { numberIn } from '../typed-number';

/** What the schema allows (hint.ts). */
export const NAME_LENGTH = 80;
export const ADVICE_LENGTH = 280;

/** What keeps a draft from being saved. `when`: it asks for nothing, so that it would fit no case. */
export type DraftFault = 'name' | 'department' | 'when' | 'priority';

/** A hint to begin with: on, above no other, for the department that was named last. */
export function newHint(id: string, book: Pick<Book, 'hints' | 'departments'>): Hint {
  const departmentId = book.hints.at(-1)?.departmentId ?? book.departments[0]?.id ?? '';
  return { id, name: '', isOn: true, priority: 1, when: emptyCondition(), departmentId, mandateId: null, advice: '' };
}

/** What is missing until the draft can be saved; empty: it can be. @param typed what stands in fields and is no value */
export function draftFaults(draft: Hint, book: Pick<Book, 'departments'>, typed: Typed = {}): DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.name.trim() === '') faults.push('name');
  if (!asksSomething(draft.when)) faults.push('when');
  if (book.departments.every(({ id }) => id !== draft.departmentId)) faults.push('department');
  if (!isPriority(draft, typed)) faults.push('priority');
  return faults;
}

/** Whether the rule has a priority, and its field says no other. */
export function isPriority({ priority }: { priority: number }, typed: Typed): boolean {
  return Number.isFinite(priority) && (typed.priority === undefined || numberIn(typed.priority) !== null);
}

/** The book with this hint in the place of the one that it was, or after the others. */
export function withHint<B extends Pick<Book, 'hints'>>(book: B, hint: Hint): B {
  const isKnown = book.hints.some(({ id }) => id === hint.id);
  const hints = isKnown ? book.hints.map((one) => (one.id === hint.id ? hint : one)) : [...book.hints, hint];
  return { ...book, hints };
}

export function withoutHint<B extends Pick<Book, 'hints'>>(book: B, id: string): B {
  return { ...book, hints: book.hints.filter((hint) => hint.id !== id) };
}

/** In the order in which they count: the highest first, of equals as the book has them. */
export function inPriority<Rule extends { priority: number }>(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((one, other) => other.priority - one.priority);
}

/** Whether two hints, or two mandates, say the same, whatever order their parts were written in. */
export function isSameRule<Rule extends { when: object }>(one: Rule, other: Rule): boolean {
  const { when: oneWhen, ...oneRest } = one;
  const { when: otherWhen, ...otherRest } = other;
  return isSameFlat(oneRest, otherRest) && isSameFlat(oneWhen, otherWhen);
}

function isSameFlat(one: object, other: object): boolean {
  const values = other as Record<string, unknown>;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every(
    (key) => JSON.stringify((one as Record<string, unknown>)[key]) === JSON.stringify(values[key]),
  );
}
