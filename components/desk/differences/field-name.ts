import type { Condition } from '@/domain/condition';
import { KIND_LISTS, WORD_LISTS } from '@/domain/condition-lists';
import { t, type MessageKey } from '@/utils/i18n';

/** What people call the book's fields; the first part of a path decides (`name.sv`, `when.any`). */
const NAMES = {
  absences: 'desk_absences',
  advice: 'desk_field_advice',
  causeIds: 'desk_field_causes',
  causes: 'desk_field_causes',
  contact: 'desk_field_contact',
  demoted: 'desk_field_demoted',
  departmentId: 'desk_field_department',
  departments: 'desk_departments',
  duties: 'desk_duties',
  from: 'desk_from',
  groups: 'desk_field_groups',
  guideline: 'desk_field_guideline',
  hints: 'desk_field_hints',
  holidays: 'desk_holidays',
  hours: 'desk_hours',
  hue: 'desk_colour',
  isOn: 'desk_field_isOn',
  manager: 'desk_field_manager',
  mandateId: 'desk_field_mandate',
  mandates: 'desk_field_mandates',
  name: 'desk_name',
  on: 'desk_field_days',
  priority: 'desk_field_priority',
  reasons: 'desk_reasons',
  retentionDays: 'share_policy_retentionDays',
  sentence: 'desk_field_sentence',
  silentDays: 'desk_silentDays',
  standIn: 'desk_standIn',
  stopAt: 'guardStopAt',
  stopBudget: 'guardBudget',
  tag: 'departmentTag',
  under: 'desk_field_under',
  until: 'desk_until',
  upTo: 'desk_field_upTo',
  when: 'desk_field_when',
  who: 'desk_who',
  wholeMessages: 'desk_wholeMessages',
} as const satisfies Record<string, MessageKey>;

/** Whether the book has such a field that people call something. */
export function isNamed(field: string): boolean {
  return Object.hasOwn(NAMES, field);
}

/** @param path as bookDifferences gives it; a field without a name of its own stands as it is */
export function fieldName(path: string): string {
  if (path.endsWith('.reach')) return t('desk_reach');
  const [first = ''] = path.split('.');
  const name = Object.hasOwn(NAMES, first) ? t(NAMES[first as keyof typeof NAMES]) : path;
  // What has a name in both languages shows which of them is meant.
  if (path.endsWith('.sv')) return `${name}, ${inside(t('desk_swedish'))}`;
  return path.endsWith('.en') ? `${name}, ${inside(t('desk_english'))}` : name;
}

const LISTS: readonly string[] = [...WORD_LISTS, ...KIND_LISTS];

/** The same beside what changed in it: of a condition which list it is, or nobody could tell "any of" from "none of". */
export function fieldNameInFull(path: string): string {
  const [first, list = ''] = path.split('.');
  return first === 'when' && LISTS.includes(list) ? inside(t(`when_${list as keyof Condition}`)) : fieldName(path);
}

/** Inside of a sentence; only the first letter, or a language would lose its capital. */
export function inside(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
}
