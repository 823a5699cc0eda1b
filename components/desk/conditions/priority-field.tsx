import { useState } from 'preact/hooks';
import { numberIn } from '@/domain/typed-number';
import { language, t } from '@/utils/i18n';
import { DraftField } from './draft-field';

interface PriorityFieldProps {
  priority: number;
  /** what stands in the field and is no number; undefined: the priority does */
  typed: string | undefined;
  more: string;
  disabled: boolean;
  /** @param typed undefined: it is the number */
  set(priority: number, typed: string | undefined): void;
}

/** A number; a higher one counts before a lower one. What is no number stays in the field, and nothing is saved with it. */
export function PriorityField({ priority, typed, more, disabled, set }: PriorityFieldProps) {
  // As it was typed, for as long as it says the same: `1,50` is not to become `1,5` under the fingers.
  const [last, setLast] = useState('');
  const text = typed ?? (numberIn(last) === priority ? last : numberText(priority));
  return (
    <DraftField
      label={t('draft_priority')}
      more={more}
      value={text}
      most={12}
      short
      wrong={numberIn(text) === null ? t('draft_priorityWrong') : null}
      disabled={disabled}
      edit={(next) => {
        const number = numberIn(next);
        setLast(next);
        set(number ?? priority, number === null ? next : undefined);
      }}
    />
  );
}

function numberText(number: number): string {
  return new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 6 }).format(number);
}
