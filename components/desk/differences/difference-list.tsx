import { useContext } from 'preact/hooks';
import type { BookDifference } from '@/domain/book-diff';
import type { DepartmentGroup } from '@/domain/department-group';
import { groupText } from '@/domain/group-text';
import { useBook } from '../desk-services';
import { differenceText, isToldWhole } from './differences-text';
import { fieldNameInFull } from './field-name';
import { namedValue, OtherBook } from './named-value';
import { valueText } from './value-text';

/** Each difference with its fields as they were and as they became. */
export function DifferenceList({ differences }: { differences: readonly BookDifference[] }) {
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.id}>
          <p class="strong">{differenceText(difference)}</p>
          {!isToldWhole(difference) && <FieldChanges fields={difference.fields} />}
        </li>
      ))}
    </ul>
  );
}

/** Fields as they were and as they became; of lists, what came and what went. */
export function FieldChanges({ fields }: Pick<BookDifference, 'fields'>) {
  const [book, other] = [useBook(), useContext(OtherBook)];
  const books = other ? [other, book] : [book];
  const shown = (path: string, value: unknown) => namedValue(path, value, books) ?? valueText(value, path);
  return (
    <dl class="difference">
      {fields.map(({ path, before, after }) => {
        const [went, came] = apart(asTexts(path, before), asTexts(path, after));
        return (
          <div key={path}>
            <dt class="small quiet">{fieldNameInFull(path)}</dt>
            <dd>
              {isThere(went) && <del>{shown(path, went)}</del>} {isThere(came) && <ins>{shown(path, came)}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A department's groups by what they are called; anything else as it is. */
function asTexts(path: string, value: unknown): unknown {
  return path === 'groups' && Array.isArray(value) ? (value as DepartmentGroup[]).map(groupText) : value;
}

/** Of two lists of texts, only what is in one of them. */
function apart(before: unknown, after: unknown): [unknown, unknown] {
  if (!areTexts(before) || !areTexts(after)) return [before, after];
  return [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
