import type { Finding } from '../assessment';
import { ENOUGH, type Judgement } from '../evidence/evidence';
import type { GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/** So much less likely to be passed on is clearly better: one case in four. */
const CLEARLY = 0.25;
/** Of the words that made the hint fit, as many as an agent takes in at a glance. */
const SHOWN = 3;

/**
 * The lead's hint names another department. The lead can be wrong, and so can a word: it stops only where the evidence
 * agrees, which is when, of at least 20 finished cases like this, those sent to the target were passed on again as often as
 * the lead's threshold; or when there are as many for the hinted department and its chance is lower by a quarter or more.
 * Never when the hinted department has the case already, or the book does not know whose group the target is.
 */
export function hintElsewhere({ change, hinted, judgement, book }: GuardFacts): Finding | null {
  if (hinted === null) return null;
  const { department, words, hint, isHere, isElsewhere } = hinted;
  const isCertain = isElsewhere && !isHere;
  const agrees = isCertain && speaksAgainst(judgement, hinted.judgement, book.stopAt);
  return {
    rule: 'hint-elsewhere',
    tier: agrees ? 2 : 1,
    weight: agrees ? 0.8 : 0.6,
    ...(isHere ? { how: 'here' } : words.length > 0 ? { how: 'words' } : {}),
    values: {
      ...{ name: placeName(change.to), hinted: department.name, hint: hint.id },
      ...(words.length > 0 && { words: words.slice(0, SHOWN).join(', ') }),
      ...(department.contact && !isHere && { contact: department.contact }),
      ...(hint.advice && { advice: hint.advice }),
      ...(agrees && judgement && { of: judgement.alike.finished, passed_on: judgement.alike.passedOn }),
    },
    ways: isHere ? ['keep', 'brief'] : ['hinted', 'keep', 'brief'],
  };
}

function speaksAgainst(planned: Judgement | null, hinted: Judgement | null, stopAt: number): boolean {
  if (planned === null || planned.alike.finished < ENOUGH) return false;
  if (planned.chance >= stopAt) return true;
  return hinted !== null && hinted.alike.finished >= ENOUGH && hinted.chance <= planned.chance - CLEARLY;
}
