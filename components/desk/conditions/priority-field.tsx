import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { DraftField } from './draft-field';

/** A number; a higher one counts before a lower one. What is no number changes nothing, and goes when the field is left. */
export function PriorityField({
  priority,
  more,
  disabled,
  set,
}: {
  priority: number;
  more: string;
  disabled: boolean;
  set(priority: number): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && numberIn(typed) === null ? typed : String(priority);
  return (
    <DraftField
      label={t('draft_priority')}
      more={more}
      value={text}
      most={12}
      short
      wrong={numberIn(text) === null ? t('draft_priorityWrong') : null}
      disabled={disabled}
      leave={() => setTyped(null)}
      edit={(next) => {
        setTyped(next);
        const number = numberIn(next);
        if (number !== null) set(number);
      }}
    />
  );
}

function numberIn(typed: string): number | null {
  return /^\s*-?\d{1,9}(?:[.,]\d{1,6})?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}
