import type { BookDifference } from '@/domain/book-diff';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { differenceText } from './differences-text';
import { fieldName } from './field-name';

/** A value is shown in so many characters. */
const LONGEST = 160;

/** Each difference with its fields as they were and as they became. */
export function DifferenceList({ differences }: { differences: readonly BookDifference[] }) {
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.id}>
          <p>{differenceText(difference)}</p>
          {difference.kind === 'changed' && (
            <dl class="difference">
              {difference.fields.map(({ path, before, after }) => (
                <div key={path}>
                  <dt class="small quiet">{fieldName(path)}</dt>
                  <dd>
                    <del>{valueText(before)}</del> <ins>{valueText(after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A value of the book as text: plain for what is plain, else its parts one after the other. */
export function valueText(value: unknown): string {
  const text = plain(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('desk_nothing');
  if (typeof value === 'boolean') return t(value ? 'desk_yes' : 'desk_no');
  if (typeof value === 'number') return count(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? t('desk_nothing') : value.map(plain).join(', ');
  return Object.entries(value)
    .filter(([, part]) => !(Array.isArray(part) && part.length === 0) && part !== null && part !== '')
    .map(([, part]) => plain(part))
    .join(' ');
}
