import type { BookDifference, FieldDifference } from '@/domain/book-diff';
import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { fieldName, inside } from './field-name';
import { valueText } from './value-text';

/** So many are named; of the rest there is the number. */
const NAMED = 3;

/** What changed, in a line: "New hints: missing screws and late parcel, Logistik: contact, and 4 more changes". */
export function differencesText(differences: readonly BookDifference[]): string {
  const groups = grouped(differences);
  const named = groups.slice(0, NAMED).map(groupText);
  const more = groups.slice(NAMED).reduce((sum, group) => sum + group.length, 0);
  return list(more > 0 ? [...named, t('desk_moreChanges', more, [count(more)])] : named);
}

/** What was added to one list, or taken out of it, belongs together. */
function grouped(differences: readonly BookDifference[]): BookDifference[][] {
  const groups = new Map<string, BookDifference[]>();
  for (const one of differences) {
    const key = one.kind === 'changed' ? one.id : `${one.kind} ${one.part}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function groupText(group: readonly BookDifference[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { part, kind } = first;
  if (part === 'order' || part === 'settings' || kind === 'changed') return differenceText(first);
  const names = group.slice(0, NAMED).map(({ name }) => name);
  const more = group.length - names.length;
  const name = list(more > 0 ? [...names, t('desk_moreNames', more)] : names);
  return t(`desk_${kind}_${part}`, group.length, { name });
}

/** One difference: "New hint: missing screws", "Logistik: tag and contact", "At most one stop in 10 → 5". */
export function differenceText({ part, kind, name, fields }: BookDifference): string {
  if (part === 'order') return t('desk_orderOf', { list: inside(fieldName(name)) });
  if (part === 'settings') {
    const [field] = fields;
    return field && isPlain(field)
      ? `${fieldName(name)}: ${valueText(field.before, name)} → ${valueText(field.after, name)}`
      : fieldName(name);
  }
  if (kind !== 'changed') return t(`desk_${kind}_${part}`, 1, { name });
  const changed = [...new Set(fields.map(({ path }) => fieldName(path)))];
  return `${name}: ${list(changed.map(inside))}`;
}

/** Whether the text of a difference says all of it already. */
export function isToldWhole({ part, fields }: BookDifference): boolean {
  return part === 'settings' && fields.every(isPlain);
}

function isPlain({ before, after }: FieldDifference): boolean {
  return isShort(before) && isShort(after);
}

function isShort(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
