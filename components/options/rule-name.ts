import type { RuleName } from '@/domain/assessment';
import { t, type MessageKey } from '@/utils/i18n';

const KEYS = {
  'no-brief': 'rule_no_brief',
  'target-held-twice': 'rule_target_held_twice',
  'held-before': 'rule_held_before',
  'straight-back': 'rule_straight_back',
  'nth-transfer': 'rule_nth_transfer',
  told: 'rule_told',
  'carousel-days': 'rule_carousel_days',
  unanswered: 'rule_unanswered',
  'question-open': 'rule_question_open',
  'passed-on': 'rule_passed_on',
  'target-absent': 'rule_target_absent',
  'department-closed': 'rule_department_closed',
  'hint-elsewhere': 'rule_hint_elsewhere',
  'within-mandate': 'rule_within_mandate',
  'group-gone': 'rule_group_gone',
  'commitment-open': 'rule_commitment_open',
  'manager-asked': 'rule_manager_asked',
  'complaint-age': 'rule_complaint_age',
} as const satisfies Record<RuleName, MessageKey>;

/** A rule that the guard still has: counters may tell of one that it had once. */
export function isRule(rule: string): rule is RuleName {
  return rule in KEYS;
}

/** What a rule is called, for the lead. */
export function ruleName(rule: string): string {
  return isRule(rule) ? t(KEYS[rule]) : rule;
}
