import { ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { Condition } from '@/domain/condition';
import { KIND_LISTS } from '@/domain/condition-lists';
import type { KnownValues } from '@/domain/known-values';
import { list as andList } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { ChipsField } from '../parts/chips-field';
import { useHints } from '../hints/hints-services';
import { kindMeant, kindShown, kindsOffered, kindWrong } from './kind-words';

interface ConditionEditorProps {
  when: Condition;
  /** what the captured history knows of; null: not read yet, or not to be had: everything can be typed */
  known: KnownValues | null;
  disabled?: boolean;
  set(when: Condition): void;
}

/** "If the customer writes any of these, all of these, but none of these, and the case has …" */
export function ConditionEditor({ when, known, disabled = false, set }: ConditionEditorProps) {
  const { formless } = useHints();
  const asked = KIND_LISTS.filter((list) => when[list].length > 0);
  const [isOpen, setOpen] = useState(asked.length > 0 || when.all.length > 0);
  const words = (list: 'any' | 'all' | 'none', more?: string) => (
    <ChipsField
      label={t(`when_${list}`)}
      more={more}
      words={when[list]}
      disabled={disabled}
      keep={(values) => set({ ...when, [list]: values })}
    />
  );
  return (
    <div class="condition">
      {words('any', t('when_wordsMore'))}
      {words('none')}
      <div>
        <Button
          look="quiet"
          icon={isOpen ? ChevronDown : ChevronRight}
          expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('when_more')}
        </Button>
      </div>
      {isOpen && (
        <div class="condition-more">
          {words('all')}
          {KIND_LISTS.map((list) => (
            <ChipsField
              key={list}
              label={t(`when_${list}`)}
              more={
                list === 'forms' && formless.length > 0
                  ? t('when_formsNone', { helpdesks: andList(formless) })
                  : undefined
              }
              words={when[list]}
              offered={kindsOffered(list, known?.[list] ?? [])}
              shown={(value) => kindShown(list, value)}
              meant={(typed) => kindMeant(list, typed)}
              wrong={kindWrong(list, when[list], known?.[list] ?? [])}
              disabled={disabled}
              keep={(values) => set({ ...when, [list]: values })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
