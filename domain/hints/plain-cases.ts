// Free of zod. The plainest cases that a hint is for: what is said of its neighbours is tried on them.
import type { Condition } from '../condition';
import type { KindList } from '../condition-lists';
import type { Matter } from '../matter';
import { findPhrase, knownWords, readTexts } from '../words';
import { phraseImplies } from './implied';

export interface PlainCase {
  /** which of `any` stands in it; null: the condition asks for none of several */
  phrase: string | null;
  matter: Matter;
}

/** A case for each phrase of `any`, or one, with nothing beyond what the condition asks for. What must not be there may be. */
export function plainCases(when: Condition): PlainCase[] {
  const phrases = when.any.filter((phrase) => knownWords(phrase).length > 0);
  return (phrases.length > 0 ? phrases : [null]).map((phrase) => ({ phrase, matter: plainCase(when, phrase) }));
}

function plainCase(when: Condition, phrase: string | null): Matter {
  const texts = [...when.all, ...(phrase === null ? [] : [phrase])].map((one) => one.replaceAll('*', ''));
  const first = (list: KindList) => when[list][0] ?? null;
  return {
    texts: readTexts(texts),
    ...{ tags: when.tags.slice(0, 1), forms: when.forms.slice(0, 1) },
    ...{ type: first('types'), channel: first('channels'), group: first('groups') },
    ...{ language: first('languages'), organisation: first('organisations') },
  };
}

/** Whether a text that has the phrase has what must not be there: surely, or as the phrase is written. */
export function isExcluded(phrase: string, { none }: Condition): boolean {
  const written = phrase.includes('*') ? null : readTexts([phrase]);
  return none.some(
    (never) => phraseImplies(phrase, never) || (written !== null && findPhrase(written, never) !== null),
  );
}
