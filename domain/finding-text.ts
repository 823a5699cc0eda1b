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
  'target-absent': 'guard_target_absent',
  'department-closed': 'guard_department_closed',
  'hint-elsewhere': 'guard_hint_elsewhere',
  'within-mandate': 'guard_within_mandate',
  'group-gone': 'guard_group_gone',
  'commitment-open': 'guard_commitment_open',
  'manager-asked': 'guard_manager_asked',
  'complaint-age': 'guard_complaint_age',
} as const satisfies Record<RuleName, string>;

/** The other sentences of rules that have more than one, by `how`. */
const OTHER_KEYS = {
  'target-absent stand_in': 'guard_target_absent_stand_in',
  'target-absent away_too': 'guard_target_absent_away_too',
  'target-absent loop': 'guard_target_absent_loop',
  'department-closed opens': 'guard_department_closed_opens',
  'hint-elsewhere words': 'guard_hint_elsewhere_words',
  'hint-elsewhere here': 'guard_hint_elsewhere_here',
  'within-mandate amount': 'guard_within_mandate_amount',
  'group-gone empty': 'guard_group_gone_empty',
  'commitment-open overdue': 'guard_commitment_open_overdue',
} as const;

export type FindingKey = (typeof KEYS)[RuleName] | (typeof OTHER_KEYS)[keyof typeof OTHER_KEYS];
export type Say = (key: FindingKey, count: number, values: Record<string, string | number>) => string;

/** How what is no text becomes one, in the agent's language. */
export interface FillIn {
  /** what the customer is called where the name is not known */
  customer: string;
  /** a past moment: `at`, ms since 1970 */
  past(at: number): string;
  /** a day to come: `until`, `2026-12-03` */
  coming(day: string): string;
  /** a moment to come: `opens`, ms since 1970 */
  moment(at: number): string;
  /** `amount`, in `currency` */
  money(amount: number, currency: string): string;
  language: 'sv' | 'en';
}

/**
 * A finding as a short sentence, and after it what the lead says to the agent (`advice`).
 * @param say looks the sentence up; `count` chooses its plural form
 */
export function findingText({ rule, how, values }: Finding, say: Say, fill: FillIn): string {
  const filled: Record<string, string | number> = { customer: fill.customer };
  for (const [name, value] of Object.entries(values)) {
    filled[name] = typeof value === 'object' ? value[fill.language] : value;
  }
  const { at, until, opens, amount, currency, count } = values;
  if (typeof at === 'number') filled['at'] = fill.past(at);
  if (typeof until === 'string') filled['until'] = fill.coming(until);
  if (typeof opens === 'number') filled['opens'] = fill.moment(opens);
  if (typeof amount === 'number' && typeof currency === 'string') filled['amount'] = fill.money(amount, currency);
  const other = (OTHER_KEYS as Partial<Record<string, FindingKey>>)[`${rule} ${how}`];
  const sentence = say(other ?? KEYS[rule], typeof count === 'number' ? count : 1, filled);
  return typeof values.advice === 'string' ? `${sentence} ${values.advice}` : sentence;
}
