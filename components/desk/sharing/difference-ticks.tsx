import { useState } from 'preact/hooks';
import type { BookDifference, BookPart } from '@/domain/book-diff';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { differenceText, isToldWhole } from '../differences/differences-text';
import { fieldName } from '../differences/field-name';
import { FieldChanges } from '../differences/difference-list';

/** So many of a part at first, and so many more at a time: a book may have 5,000 hints. */
const STEP = 50;

interface TicksProps {
  differences: readonly BookDifference[];
  /** ids of those that are not taken over */
  left: ReadonlySet<string>;
  mark(ids: readonly string[], isTaken: boolean): void;
}

/** Differences by part of the book, each part and each item with a tick. */
export function DifferenceTicks({ differences, left, mark }: TicksProps) {
  const parts = [...new Set(differences.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => (
        <PartTicks
          key={part}
          name={partName(part)}
          differences={differences.filter((one) => one.part === part)}
          left={left}
          mark={mark}
        />
      ))}
    </>
  );
}

function PartTicks({ name, differences, left, mark }: TicksProps & { name: string }) {
  const [shown, setShown] = useState(STEP);
  const ids = differences.map(({ id }) => id);
  const taken = ids.filter((id) => !left.has(id)).length;
  return (
    <fieldset class="share-part">
      <legend>
        <label class="tick">
          <input
            type="checkbox"
            checked={taken === ids.length}
            ref={(box) => void (box && (box.indeterminate = taken > 0 && taken < ids.length))}
            onChange={(event) => mark(ids, event.currentTarget.checked)}
          />
          <span class="strong share-name">{name}</span>{' '}
          <span class="quiet">{`${count(taken)}/${count(ids.length)}`}</span>
        </label>
      </legend>
      <ul>
        {differences.slice(0, shown).map((difference) => (
          <Tick key={difference.id} difference={difference} isTaken={!left.has(difference.id)} mark={mark} />
        ))}
      </ul>
      {shown < differences.length && (
        <Button look="quiet" onClick={() => setShown(shown + STEP)}>
          {t('share_showMore', Math.min(STEP, differences.length - shown))}
        </Button>
      )}
    </fieldset>
  );
}

function Tick({
  difference,
  isTaken,
  mark,
}: {
  difference: BookDifference;
  isTaken: boolean;
  mark: TicksProps['mark'];
}) {
  const text = differenceText(difference);
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={isTaken}
          onChange={(event) => mark([difference.id], event.currentTarget.checked)}
        />
        <span>{text}</span>
      </label>
      {!isToldWhole(difference) && (
        <details>
          <summary class="small quiet" aria-label={t('share_details', { what: text })}>
            {t('desk_differences')}
          </summary>
          <FieldChanges fields={difference.fields} />
        </details>
      )}
    </li>
  );
}

function partName(part: BookPart): string {
  if (part === 'settings') return t('desk_settings');
  if (part === 'order') return t('share_orders');
  return fieldName(part);
}
