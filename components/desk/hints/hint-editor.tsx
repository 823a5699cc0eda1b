import { useMemo } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import { ADVICE_LENGTH, NAME_LENGTH, type DraftFault } from '@/domain/hints/hint-draft';
import type { Typed } from '@/domain/kept-drafts';
import type { KnownValues } from '@/domain/known-values';
import { language, t } from '@/utils/i18n';
import { mandateSentence } from '../../shared/mandate-sentence';
import { ConditionEditor } from '../conditions/condition-editor';
import { DraftField } from '../conditions/draft-field';
import { ChoiceField } from '../conditions/choice-field';
import { PriorityField } from '../conditions/priority-field';

interface HintEditorProps {
  hint: Hint;
  book: Pick<Book, 'departments' | 'mandates'>;
  faults: readonly DraftFault[];
  known: KnownValues | null;
  locked: boolean;
  /** what stands in fields and is no value */
  typed: Typed;
  edit(hint: Hint, typed?: Typed): void;
}

/** "If the customer writes any of these, but none of these, then this belongs to Logistics." */
export function HintEditor({ hint, book, faults, known, locked, typed, edit }: HintEditorProps) {
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const set = (changed: Partial<Hint>) => edit({ ...hint, ...changed });
  const departments = useMemo(
    () => book.departments.map(({ id, name }) => ({ id, name: name[own] })),
    [book.departments],
  );
  const mandates = useMemo(
    () => book.mandates.map((mandate) => ({ id: mandate.id, name: mandateSentence(mandate) })),
    [book.mandates],
  );
  const isGone = faults.includes('department');
  return (
    <div class="rule-editor">
      <DraftField
        label={t('hint_name')}
        more={t('hint_nameMore')}
        value={hint.name}
        most={NAME_LENGTH}
        example={t('hint_nameExample')}
        disabled={locked}
        edit={(name) => set({ name })}
      />
      <ConditionEditor when={hint.when} known={known} disabled={locked} set={(when) => set({ when })} />
      <ChoiceField
        label={t('hint_department')}
        value={isGone ? '' : hint.departmentId}
        choices={departments}
        nothing={isGone ? t('hint_departmentNone') : null}
        disabled={locked}
        choose={(departmentId) => set({ departmentId })}
      />
      <DraftField
        label={t('hint_advice')}
        value={hint.advice}
        most={ADVICE_LENGTH}
        example={t('hint_adviceExample')}
        many
        counted
        disabled={locked}
        edit={(advice) => set({ advice })}
      />
      <ChoiceField
        label={t('hint_mandate')}
        more={t('hint_mandateMore')}
        value={hint.mandateId ?? ''}
        choices={mandates}
        nothing={t('hint_mandateNone')}
        disabled={locked}
        choose={(id) => set({ mandateId: id === '' ? null : id })}
      />
      <PriorityField
        priority={hint.priority}
        typed={typed.priority}
        more={t('hint_priorityMore')}
        disabled={locked}
        set={(priority, text) => edit({ ...hint, priority }, { priority: text })}
      />
    </div>
  );
}
