import { useMemo, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import { emptyCondition } from '@/domain/condition-lists';
import { FIRST_WORDS_LENGTH } from '@/domain/excerpt';
import type { Hint } from '@/domain/hint';
import { markedTexts } from '@/domain/hints/marked-texts';
import { pastedWords } from '@/domain/hints/matter-of-words';
import { tryingHints } from '@/domain/hints/try-hints';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { FieldFrame } from '../parts/field-frame';
import { CasePicker } from './case-picker';
import { MarkedText, MarkLegend } from './marked-text';
import { readsText } from './reads-text';
import { TryResult } from './try-result';
import { useAfterTyping } from './use-after-typing';
import { useInSteps } from './use-in-steps';
import type { TestSubject } from './use-test-subject';

/** As much as a long letter; more makes no better test. */
const LONGEST = 8000;

/**
 * A customer's words, pasted or of a captured case: which hint fires, and why. Follows the typing, and the hint as it is
 * being written. @param hint the one in question; null: the book as a whole
 */
export function HintTest({ book, hint, subject }: { book: Book; hint: Hint | null; subject: TestSubject }) {
  const [typed, setTyped] = useState('');
  const { picked, pick, drop } = subject;
  const words = useAfterTyping(typed);
  const pasted = useMemo(() => pastedWords(words), [words]);
  const matter = picked?.matter ?? pasted.matter;
  const hints = useAfterTyping(book.hints);
  const tried = useInSteps(
    () => (matter === null ? null : tryingHints(hints, matter, hint?.id ?? null)),
    [hints, matter, hint?.id],
  );
  const fires = tried?.fires?.rule ?? null;
  const shown = hint ?? fires;
  // Another hint than the open one speaks: its words are marked as well, or nobody sees why.
  const other = fires !== null && fires.id !== shown?.id ? fires : null;
  const speaking = other && (other.name.trim() || t('hint_nameless'));
  const pieces = useMemo(
    () => (matter === null ? [] : markedTexts(shown?.when ?? emptyCondition(), matter, other?.when)),
    [shown, other, matter],
  );
  return (
    <section class="desk-block hint-test" aria-labelledby="hint-test-title">
      <h2 id="hint-test-title" tabIndex={-1}>
        {t('try_title')}
      </h2>
      {picked ? (
        <p class="row">
          <span>{t('try_case', { number: picked.about.ticketId, subject: picked.about.subject })}</span>
          <Button look="quiet" onClick={drop}>
            {t('try_caseAway')}
          </Button>
        </p>
      ) : (
        <FieldFrame label={t('try_words')} more={`${t('try_wordsMore')} ${readsText(book)}`}>
          {(ids) => (
            <textarea
              {...ids}
              class="field desk-text"
              rows={3}
              maxLength={LONGEST}
              value={typed}
              placeholder={t('try_example')}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      )}
      <CasePicker pick={pick} />
      {matter !== null && tried !== null && (
        <>
          <div class="try-texts">
            {pieces.map((text, index) => (
              <MarkedText key={index} pieces={text} speaking={speaking} />
            ))}
          </div>
          {!picked && pasted.isCut && <p class="small quiet">{t('try_cut', { most: count(FIRST_WORDS_LENGTH) })}</p>}
          {speaking !== null && <MarkLegend texts={pieces} speaking={speaking} />}
          <TryResult tried={tried} matter={matter} departments={book.departments} about={hint} />
        </>
      )}
    </section>
  );
}
