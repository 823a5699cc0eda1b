// Free of zod. A mandate while the lead is writing it.
import type { Book } from './book';
import { asksSomething, emptyCondition } from './condition-lists';
import type { Hint } from './hint';
import { isPriority } from './hints/hint-draft';
import type { Typed } from './kept-drafts';
import type { Mandate } from './mandate';
import { amountIn, currencyIn } from './typed-number';

/** What the schema allows (mandate.ts). */
export const SENTENCE_LENGTH = 280;
const GUIDELINE = /^https:\/\/\S{1,500}$/;

export function newMandate(id: string): Mandate {
  return {
    ...{ id, isOn: true, priority: 1, when: emptyCondition(), causeIds: [] },
    ...{ sentence: '', upTo: null, guideline: null },
  };
}

export type MandateFault = 'sentence' | 'guideline' | 'priority' | 'amount' | 'currency';

/** What is missing until the draft can be saved; empty: it can be. @param typed what stands in fields and is no value */
export function mandateFaults(mandate: Mandate, typed: Typed = {}): MandateFault[] {
  const { sentence, guideline } = mandate;
  const faults: MandateFault[] = [];
  if (sentence.trim() === '') faults.push('sentence');
  if (guideline !== null && !GUIDELINE.test(guideline)) faults.push('guideline');
  if (!isPriority(mandate, typed)) faults.push('priority');
  if (typed.amount !== undefined && amountIn(typed.amount) === null) faults.push('amount');
  if (typed.currency !== undefined && currencyIn(typed.currency) === null) faults.push('currency');
  return faults;
}

/** The book with this mandate in the place of the one that it was, or after the others. */
export function withMandate<B extends Pick<Book, 'mandates'>>(book: B, mandate: Mandate): B {
  const isKnown = book.mandates.some(({ id }) => id === mandate.id);
  const { mandates } = book;
  return {
    ...book,
    mandates: isKnown ? mandates.map((one) => (one.id === mandate.id ? mandate : one)) : [...mandates, mandate],
  };
}

/** Without it, and without its name in the hints that it was given to. */
export function withoutMandate<B extends Pick<Book, 'mandates' | 'hints'>>(book: B, id: string): B {
  return {
    ...book,
    mandates: book.mandates.filter((mandate) => mandate.id !== id),
    hints: book.hints.map((hint) => (hint.mandateId === id ? { ...hint, mandateId: null } : hint)),
  };
}

/** Hints that bring this mandate, whether they are on or not. */
export function hintsNaming({ hints }: Pick<Book, 'hints'>, mandateId: string): Hint[] {
  return hints.filter((hint) => hint.mandateId === mandateId);
}

/** What brings a mandate to a case. None: no agent ever sees it. */
export function bringers(mandate: Mandate, book: Pick<Book, 'hints'>): ('when' | 'causes' | 'hints')[] {
  const found: ('when' | 'causes' | 'hints')[] = [];
  if (asksSomething(mandate.when)) found.push('when');
  if (mandate.causeIds.length > 0) found.push('causes');
  if (book.hints.some((hint) => hint.mandateId === mandate.id)) found.push('hints');
  return found;
}
