import type { BookDifference } from '@/domain/book-diff';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { fieldName } from './field-name';
import { valueText } from './value-text';

/** So many are named; of the rest there is the number. */
const NAMED = 3;

/** What changed, in a line: "Logistik changed, Karin Hedman added, and 4 more". */
export function differencesText(differences: readonly BookDifference[]): string {
  const named = differences.slice(0, NAMED).map(differenceText);
  const more = differences.length - named.length;
  return list(more > 0 ? [...named, t('desk_moreChanges', more)] : named);
}

/** One difference: "New hint: missing screws", "Logistik: tag and contact", "At most one stop in 10 → 5". */
export function differenceText({ part, kind, name, fields }: BookDifference): string {
  if (part === 'order') return t('desk_orderOf', { list: lower(fieldName(name)) });
  if (part === 'settings') {
    const [field] = fields;
    const isPlain = field !== undefined && isShort(field.before) && isShort(field.after);
    return isPlain ? `${fieldName(name)}: ${valueText(field.before)} → ${valueText(field.after)}` : fieldName(name);
  }
  if (kind !== 'changed') return t(`desk_${kind}_${part}`, { name });
  const changed = [...new Set(fields.map(({ path }) => fieldName(path)))];
  return t('desk_diff_changed', { name, fields: list(changed.map(lower)) });
}

function isShort(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

/** Inside of a sentence. */
function lower(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
}
