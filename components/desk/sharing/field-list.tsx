import type { BookDifference } from '@/domain/book-diff';
import { fieldName } from '../differences/field-name';
import { valueText } from '../differences/difference-list';

/** The fields of one difference: as they were and as they would be; of what is added or removed, as it is. */
export function FieldList({ kind, fields }: Pick<BookDifference, 'kind' | 'fields'>) {
  return (
    <dl class="difference">
      {fields.map(({ path, before, after }) => (
        <div key={path}>
          <dt class="small quiet">{fieldName(path)}</dt>
          <dd>
            {kind !== 'added' && <del>{valueText(before)}</del>} {kind !== 'removed' && <ins>{valueText(after)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
