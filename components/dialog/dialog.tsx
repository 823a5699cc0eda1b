import { useEffect, useRef, useState } from 'preact/hooks';
import { findingText } from '@/domain/finding-text';
import { firstName } from '@/domain/first-name';
import type { Answer } from '@/domain/hold';
import type { HoldView } from '@/services/read-hold';
import { onPastDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { useVerb } from '../shared/use-verb';
import { ChainLine } from './chain-line';
import { briefText, filledLines, firstGap, questionText } from './drafts';
import { TextWay } from './text-way';
import { Ways } from './ways';

interface DialogProps {
  view: HoldView;
  now: number;
  /** something lies over the dialog: clicks do not count */
  covered: boolean;
  /** Escape was pressed outside of the frame: this many times */
  escapes: number;
  /** Rejects when the answer could not be kept. */
  answer(answer: Answer): Promise<void>;
}

/** Before a transfer: what speaks against it, and better ways out. */
export function GuardDialog({ view, now, covered, escapes, answer }: DialogProps) {
  const first = firstName(view.customerName);
  const target = view.to || t('guard_next');
  const customer = first || t('guard_customer');
  const [way, setWay] = useState<'keep' | 'brief' | null>(null);
  const [question, setQuestion] = useState(() => questionText(customer, view.brief));
  const [brief, setBrief] = useState(() => briefText(view.brief));
  const sent = useVerb();
  const card = useRef<HTMLDivElement>(null);
  const send = (what: Answer) => void sent.run(() => answer(what));

  const escape = () => {
    if (way !== null) setWay(null);
    else if (!sent.busy) send({ kind: 'stay' });
  };
  useEffect(() => {
    if (escapes > 0) escape();
  }, [escapes]);

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      escape();
    }
    if (event.key === 'Tab' && card.current) keepInside(event, card.current);
  };
  return (
    <div
      class="guard"
      ref={card}
      role="dialog"
      aria-modal="true"
      aria-labelledby="title"
      aria-describedby="facts"
      onKeyDown={keys}
    >
      <h1 class="label" id="title">
        {t('guard_title', { target })}
      </h1>
      <ChainLine stations={view.head?.stations ?? []} target={target} />
      <ul class="facts" id="facts">
        {view.hold.assessment.findings.slice(0, 3).map((finding) => (
          <li key={finding.rule} class={finding.tier === 2 ? 'fact fact-stop' : 'fact'}>
            {findingText(finding, t, (at) => onPastDay(at, now), t('guard_customer'))}
          </li>
        ))}
      </ul>
      {way === null && <Ways customer={first || null} target={target} busy={sent.busy} open={setWay} answer={send} />}
      {way === 'keep' && (
        <TextWay
          label={t('guard_question', { target })}
          more={t('guard_question_more')}
          send={t('guard_question_send')}
          text={question}
          caret={question.length}
          maxLength={4000}
          busy={sent.busy}
          enterSends
          edit={setQuestion}
          confirm={() => send({ kind: 'keep', question: question.trim(), dueAt: null })}
        />
      )}
      {way === 'brief' && (
        <TextWay
          label={t('brief')}
          more={t('guard_brief_more')}
          send={t('guard_brief_send')}
          text={brief}
          caret={firstGap(brief)}
          maxLength={8000}
          busy={sent.busy}
          enterSends={false}
          edit={setBrief}
          confirm={() => send({ kind: 'brief', brief: filledLines(brief) || brief.trim() })}
        />
      )}
      <div class="foot small" role="status">
        {sent.failed && <span class="line-stop">{t('guard_not_kept')}</span>}
        {covered && <span class="line-stop">{t('guard_covered')}</span>}
        <span class="quiet">{way === null ? t('guard_esc') : t('guard_esc_back')}</span>
      </div>
    </div>
  );
}

/** Tab goes round inside the dialog: outside of its frame there is only the page that waits. */
function keepInside(event: KeyboardEvent, card: HTMLElement): void {
  const stops = [...card.querySelectorAll<HTMLElement>('button:not(:disabled), textarea')];
  const last = stops.at(event.shiftKey ? 0 : -1);
  if (document.activeElement !== last) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
