// Free of zod: the note beside the submit button is written in the host page.
import type { Finding, RuleName } from './assessment';

const KEYS = {
  'no-brief': 'guard_no_brief',
  'target-held-twice': 'guard_target_held_twice',
  'held-before': 'guard_held_before',
  'straight-back': 'guard_straight_back',
  'nth-transfer': 'guard_nth_transfer',
  told: 'guard_told',
  'carousel-days': 'guard_carousel_days',
  unanswered: 'guard_unanswered',
  'question-open': 'guard_question_open',
  'passed-on': 'guard_passed_on',
} as const satisfies Record<RuleName, string>;

export type FindingKey = (typeof KEYS)[RuleName];
export type Say = (key: FindingKey, count: number, values: Record<string, string | number>) => string;

/**
 * A finding as a short sentence.
 * @param say looks the sentence up; `count` chooses its plural form
 * @param day a time (ms since 1970) as words
 * @param customer what the customer is called where the name is not known
 */
export function findingText(
  { rule, values }: Finding,
  say: Say,
  day: (at: number) => string,
  customer: string,
): string {
  const { at, count } = values;
  const filled = { customer, ...values, ...(typeof at === 'number' && { at: day(at) }) };
  return say(KEYS[rule], typeof count === 'number' ? count : 1, filled);
}
