import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { readingTime } from '../shared/brief-fields';
import { DueChoice } from './due-choice';

const MAX_LENGTH = 4000;

interface KeepWayProps {
  customer: string;
  target: string;
  /** whom to ask there, and how; empty: nobody is named */
  contact: string;
  now: number;
  question: string;
  dueAt: number | null;
  busy: boolean;
  edit(question: string): void;
  promise(dueAt: number | null): void;
  confirm(): void;
}

/** Keep the customer and ask: the question, begun in the customer's words, and when to come back to them. */
export function KeepWay({
  customer,
  target,
  contact,
  now,
  question,
  dueAt,
  busy,
  edit,
  promise,
  confirm,
}: KeepWayProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const empty = question.trim() === '';
  const past = dueAt !== null && dueAt <= now;
  const send = () => {
    if (!empty && !past && !busy) confirm();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="text-way"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="strong" for="words">
        {t('guard_question', { target })}
      </label>
      <p class="quiet small" id="words-more">
        {[t('guard_question_more'), contact].filter(Boolean).join(' ')}
      </p>
      <textarea
        id="words"
        class="field"
        ref={field}
        rows={2}
        maxLength={MAX_LENGTH}
        aria-describedby="words-more"
        value={question}
        onInput={(event) => edit(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <DueChoice customer={customer} now={now} dueAt={dueAt} choose={promise} />
      <div class="text-foot">
        <button type="submit" class="button button-primary" disabled={busy || empty || past}>
          {t('guard_question_send')} <kbd class="key">Enter</kbd>
        </button>
        <span class="quiet small" role="status">
          {past ? t('guard_due_past') : readingTime(question)}
        </span>
      </div>
    </form>
  );
}
