import type { BookDifference } from '@/domain/book-diff';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { fieldName } from './field-name';

/** So many are named; of the rest there is the number. */
const NAMED = 3;

/** What changed, in a line: "Logistik changed, Karin Hedman added, and 4 more". */
export function differencesText(differences: readonly BookDifference[]): string {
  const named = differences.slice(0, NAMED).map(differenceText);
  const more = differences.length - named.length;
  return list(more > 0 ? [...named, t('desk_moreChanges', more)] : named);
}

/** One difference: "Logistik: name and tag", "Karin Hedman added". */
export function differenceText({ part, kind, name, fields }: BookDifference): string {
  if (part === 'settings') return fieldName(name);
  if (part === 'order') return t('desk_orderOf', { list: fieldName(name) });
  if (kind !== 'changed') return t(`desk_diff_${kind}`, { name });
  const changed = [...new Set(fields.map(({ path }) => fieldName(path)))];
  return t('desk_diff_changed', { name, fields: list(changed) });
}
