import type { Book } from '@/domain/book';
import type { Typed } from '@/domain/kept-drafts';
import type { KnownValues } from '@/domain/known-values';
import type { Mandate } from '@/domain/mandate';
import { SENTENCE_LENGTH, type MandateFault } from '@/domain/mandate-draft';
import { t } from '@/utils/i18n';
import { ConditionEditor } from '../conditions/condition-editor';
import { DraftField } from '../conditions/draft-field';
import { PriorityField } from '../conditions/priority-field';
import { BroughtBy } from './brought-by';
import { CauseTicks } from './cause-ticks';
import { MoneyField } from './money-field';

interface MandateEditorProps {
  mandate: Mandate;
  book: Book;
  faults: readonly MandateFault[];
  known: KnownValues | null;
  locked: boolean;
  /** what stands in fields and is no value */
  typed: Typed;
  edit(mandate: Mandate, typed?: Typed): void;
}

/** What the agent may decide alone, up to how much, and what brings it to a case. */
export function MandateEditor({ mandate, book, faults, known, locked, typed, edit }: MandateEditorProps) {
  const set = (changed: Partial<Mandate>) => edit({ ...mandate, ...changed });
  const used = book.mandates.flatMap(({ upTo }) => upTo?.currency ?? []);
  return (
    <div class="rule-editor">
      <DraftField
        label={t('mandate_sentence')}
        value={mandate.sentence}
        most={SENTENCE_LENGTH}
        example={t('mandate_sentenceExample')}
        many
        counted
        disabled={locked}
        edit={(sentence) => set({ sentence })}
      />
      <MoneyField
        upTo={mandate.upTo}
        typed={typed}
        used={used}
        disabled={locked}
        set={(upTo, money) => edit({ ...mandate, upTo }, { priority: typed.priority, ...money })}
      />
      <DraftField
        label={t('mandate_guideline')}
        more={t('mandate_guidelineMore')}
        value={mandate.guideline ?? ''}
        most={508}
        example="https://exempel.se/riktlinjer"
        wrong={faults.includes('guideline') ? t('mandate_guidelineWrong') : null}
        disabled={locked}
        edit={(typed) => set({ guideline: typed.trim() === '' ? null : typed.trim() })}
      />
      <BroughtBy mandate={mandate} book={book} />
      <ConditionEditor when={mandate.when} known={known} disabled={locked} set={(when) => set({ when })} />
      <CauseTicks book={book} chosen={mandate.causeIds} disabled={locked} set={(causeIds) => set({ causeIds })} />
      <PriorityField
        priority={mandate.priority}
        typed={typed.priority}
        more={t('mandate_priorityMore')}
        disabled={locked}
        set={(priority, text) => edit({ ...mandate, priority }, { ...typed, priority: text })}
      />
    </div>
  );
}
