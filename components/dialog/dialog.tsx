import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangedParts } from '@/domain/brief';
import { briefText } from '@/domain/brief-parts';
import { firstName } from '@/domain/first-name';
import type { Answer } from '@/domain/hold';
import type { BriefDraft } from '@/domain/panel-view';
import type { Way } from '@/domain/way';
import { waysOut } from '@/domain/ways-out';
import type { HoldView } from '@/services/read-hold';
import { t } from '@/utils/i18n';
import { useDraft } from '../shared/use-draft';
import { useVerb } from '../shared/use-verb';
import { BriefWay } from './brief-way';
import { ChainLine } from './chain-line';
import { DutyWay, HintedWay, StandInWay } from './sure-ways';
import { Findings } from './findings';
import { keepInside } from './keep-inside';
import { KeepWay } from './keep-way';
import { contactLine } from './way-text';
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
  /** Keeps what was changed of the brief, if anything. Resolves with the whole draft, which the panel may have changed. */
  keepDraft(changed: ChangedParts): Promise<BriefDraft>;
}

/** Before a transfer: what speaks against it, and better ways out. */
export function GuardDialog({ view, now, covered, escapes, answer, keepDraft }: DialogProps) {
  const { findings, offers = {}, change } = view.hold.assessment;
  const first = firstName(view.customerName);
  // The department is asked; the agent in it is who the case was about to go to.
  const ways = waysOut(view.hold.assessment);
  const target = view.to || t('guard_next');
  const receiver = change.to.agentName ?? target;
  const customer = first || t('guard_customer');
  const [way, setWay] = useState<Way | null>(null);
  const [from, setFrom] = useState<Way | null>(null);
  const [question, setQuestion] = useState(() => begunQuestion(customer, view.brief));
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [brief, setBrief] = useState<BriefDraft>(view.brief);
  // A frame of another origin does not hear that its tab is closed: each key is sent on as it is typed.
  const draft = useDraft(brief, async (changed) => setBrief(await keepDraft(changed)), 0);
  const sent = useVerb();
  const card = useRef<HTMLDivElement>(null);

  const send = (what: Answer) => {
    // Before the answer on the same line, so that it is kept before it: nobody waits for it.
    void draft.flush();
    void sent.run(() => answer(what));
  };
  const choose = (chosen: Way) => {
    if (chosen === 'mandate') return send({ kind: 'mandate' });
    if (chosen === 'brief') keepDraft({}).then(setBrief, () => undefined);
    setWay(chosen);
  };
  const escape = () => {
    if (way !== null) {
      void draft.flush();
      setFrom(way);
      setWay(null);
    } else if (!sent.busy) send({ kind: 'stay' });
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
  const { busy } = sent;
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
        {t('guard_title', { target: receiver })}
      </h1>
      <ChainLine stations={view.head?.stations ?? []} target={target} />
      <Findings findings={findings} now={now} adviceIsThere={ways.includes('hinted')} />
      {way === null && (
        <Ways
          ways={ways}
          offers={offers}
          reasons={view.reasons}
          named={{ customer: first || null, target, receiver }}
          busy={busy}
          from={from}
          choose={choose}
          answer={send}
        />
      )}
      {way === 'keep' && (
        <KeepWay
          customer={customer}
          target={target}
          contact={contactLine(offers.keep?.contact)}
          now={now}
          question={question}
          dueAt={dueAt}
          busy={busy}
          edit={setQuestion}
          promise={setDueAt}
          confirm={() => send({ kind: 'keep', question: question.trim(), dueAt })}
        />
      )}
      {way === 'brief' && (
        <BriefWay
          draft={draft}
          busy={busy}
          confirm={() => send({ kind: 'brief', brief: briefText(draft.words, (part) => t(`brief_${part}`)) })}
        />
      )}
      {way === 'stand-in' && (
        <StandInWay offers={offers} to={change.to} receiver={receiver} busy={busy} answer={send} />
      )}
      {way === 'hinted' && <HintedWay offers={offers} busy={busy} answer={send} />}
      {way === 'duty' && <DutyWay offers={offers} busy={busy} answer={send} />}
      <div class="foot small" role="status">
        {sent.failed && <span class="line-stop">{t('guard_not_kept')}</span>}
        {covered && <span class="line-stop">{t('guard_covered')}</span>}
        <span class="quiet">{way === null ? t('guard_esc') : t('guard_esc_back')}</span>
      </div>
    </div>
  );
}

/** The question, begun in the customer's own words. */
function begunQuestion(customer: string, { asked, wants }: BriefDraft): string {
  const words = wants || asked;
  return words === '' ? '' : `${t('guard_question_draft', { customer, asked: words })}\n`;
}
