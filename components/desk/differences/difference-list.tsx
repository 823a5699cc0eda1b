import type { BookDifference } from '@/domain/book-diff';
import { useBook } from '../desk-services';
import { departmentName } from '../parts/department-label';
import { differenceText } from './differences-text';
import { fieldName } from './field-name';
import { valueText } from './value-text';

/** Each difference with its fields as they were and as they became. */
export function DifferenceList({ differences }: { differences: readonly BookDifference[] }) {
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.id}>
          <p class="strong">{differenceText(difference)}</p>
          <FieldChanges fields={difference.fields} />
        </li>
      ))}
    </ul>
  );
}

/** Fields as they were and as they became; of lists, what came and what went. */
export function FieldChanges({ fields }: Pick<BookDifference, 'fields'>) {
  const { departments } = useBook();
  const shown = (path: string, value: unknown) => {
    const department = path === 'departmentId' ? departments.find(({ id }) => id === value) : undefined;
    return department ? departmentName(department) : valueText(value, path);
  };
  return (
    <dl class="difference">
      {fields.map(({ path, before, after }) => {
        const [went, came] = apart(before, after);
        return (
          <div key={path}>
            <dt class="small quiet">{fieldName(path)}</dt>
            <dd>
              {isThere(went) && <del>{shown(path, went)}</del>} {isThere(came) && <ins>{shown(path, came)}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
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
