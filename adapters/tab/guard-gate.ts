import type { Finding } from '@/domain/assessment';
import { caseKey } from '@/domain/case-key';
import { passesOn, plannedChange } from '@/domain/change';
import type { Decision } from '@/domain/hold';
import { isSelectorMissed, type HelpdeskPage, type ShownHolder } from '../helpdesk';
import { gateEnd } from './guard-channel';
import { readToGate, type ToGate, type ToGuard } from './guard-messages';
import { heldSave } from './held-save';
import { prepared, type PreparedParts, type Ready } from './prepared';
import { stops, type StopParts } from './stops';
import { targetOf } from './target';

export interface GateParts extends PreparedParts, StopParts {
  /** A save of this ticket has succeeded: what is known of it is out of date. */
  saved(ticketId: string): void;
  words: StopParts['words'] & { finding(finding: Finding): string };
}

export interface GuardGate {
  /** Whether the guard is in this page. Known once both have started, which they do before any script of the page. */
  readonly guarded: boolean;
  /** This ticket's page is shown now; watched until the signal aborts. */
  show(ticketId: string, signal: AbortSignal): void;
  /** The ticket was read again, or who is signed in became known: what was prepared before is void. */
  changed(ticketId: string): void;
  /** The background's word on a hold. */
  decide(holdId: string, decision: Decision): void;
  /** The extension was reloaded: lets go of everything, and stops nothing any more. */
  release(): void;
}

/**
 * The guard's other half, in the content script: decides about each save that hands a ticket over, and stops the
 * agent's click or key before it becomes one. Call it at document_start, synchronously: the handshake with the page's
 * side is possible only then. Everything else in `parts` is first used later, so it may be getters of what does not
 * exist yet.
 */
export function startGuard(parts: GateParts, signal: AbortSignal): GuardGate {
  const { window, failure } = parts;
  const ahead = prepared(parts);
  const looks = new Map<string, () => void>();
  /** saves that were let through without a question, until their outcome is known: number -> ticket */
  const passed = new Map<number, string>();
  let gone = false;

  const line = gateEnd<ToGuard>(window.document, parts.newId(), (raw) => {
    const message = readToGate(raw);
    if (!message) return;
    try {
      hear(message);
    } catch (error) {
      if (message.is === 'save') answer(message.save, 'pass');
      failure('guard', error);
    }
  });
  const answer = (save: number, what: 'wait' | 'hold' | Decision) => line.send({ save, answer: what });
  const stopped = stops(parts, answer, (ticketId, stays) => {
    // What was prepared does not know the answer: the same rules do not stop this case again.
    if (stays) changed(ticketId);
    else ahead.forget(ticketId);
  });

  function hear(message: ToGate): void {
    if (message.is === 'there?') return line.send({});
    if (message.is === 'save') return judge(message);
    if (message.is === 'saved') return saved(message.ticketId);
    const held = stopped.ofSave(message.save);
    if (message.is === 'outcome') {
      const ticketId = held?.ticketId ?? passed.get(message.save);
      passed.delete(message.save);
      if (held) stopped.finish(held, message.outcome);
      if (ticketId && message.outcome === 'saved') saved(ticketId);
      return;
    }
    if (!held) return;
    held.saves.delete(message.save);
    if (message.is === 'failed-open') stopped.fail(held, 'no answer in time');
    else if (held.saves.size === 0 && !held.intent) stopped.finish(held, 'ended');
  }

  const keyOf = (ticketId: string) => caseKey(parts.ref(ticketId));

  /** What waits for a save of this ticket may go now, and what is known of the ticket is out of date. */
  function saved(ticketId: string): void {
    parts.ask('saved', { caseKey: keyOf(ticketId) }).catch((error: unknown) => failure('guard', error));
    parts.saved(ticketId);
  }

  function judge({ save, ticketId, to }: Extract<ToGate, { is: 'save' }>): void {
    const from = parts.baseline(ticketId);
    const me = parts.me();
    const pass = () => {
      passed.set(save, ticketId);
      answer(save, 'pass');
    };
    if (!from || !me) return pass();
    const change = plannedChange(keyOf(ticketId), from, targetOf(from, to), me.id);
    if (!passesOn(change)) return pass();
    if (stopped.join(save, change)) return;
    const ready = ahead.forTarget(ticketId, change);
    // One question at a time: a second one could only stand in front of the first.
    if (gone || stopped.waiting() || (ready && ready.assessment.tier < 2)) {
      pass();
      return stopped.passed(ready?.change ?? change);
    }
    answer(save, 'wait');
    const held = heldSave(parts.newId(), ticketId, ready?.change ?? change, 'request', null);
    held.saves.add(save);
    stopped.stop(held);
  }

  function onIntent(event: Event): void {
    // Without the guard in the page nobody would see what became of a stopped click.
    if (gone || !line.open || !event.isTrusted) return;
    try {
      const intent = parts.page.submitIntent(event);
      if (!intent) return;
      const { ticketId, via } = intent;
      const waiting = stopped.waiting();
      if (waiting) {
        if (waiting.ticketId === ticketId) swallow(event);
        return;
      }
      const ready = ahead.forShown(ticketId, parts.page.shownHolder(ticketId));
      if (ready?.assessment.tier !== 2) return;
      swallow(event);
      stopped.stop(heldSave(parts.newId(), ticketId, ready.change, via, intent));
    } catch (error) {
      if (!isSelectorMissed(error)) failure('guard', error);
    }
  }

  function show(ticketId: string, until: AbortSignal): void {
    const look = () => {
      const shown = gone ? null : shownBy(parts.page, ticketId);
      if (!shown) return;
      ahead.shows(ticketId, shown).then(
        (ready) => ready !== undefined && !until.aborted && showNote(ticketId, ready),
        (error: unknown) => failure('guard', error),
      );
    };
    looks.set(ticketId, look);
    until.addEventListener('abort', () => {
      looks.delete(ticketId);
      parts.note.clear();
    });
    parts.page.onHolderShown(ticketId, look, until);
    look();
  }

  function showNote(ticketId: string, ready: Ready | null): void {
    const finding = ready?.assessment.findings[0];
    if (!finding || finding.tier === 0) parts.note.clear();
    else parts.note.say(ticketId, parts.words.finding(finding), finding.tier === 2 ? 'stop' : 'attention');
  }

  function changed(ticketId: string): void {
    ahead.forget(ticketId);
    looks.get(ticketId)?.();
  }

  // Before the page's own listeners, which come later.
  window.addEventListener('click', onIntent, { capture: true, signal });
  window.addEventListener('keydown', onIntent, { capture: true, signal });

  return {
    get guarded() {
      return line.open;
    },
    show,
    changed,
    decide: stopped.decide,
    release() {
      gone = true;
      parts.note.clear();
      stopped.failAll('the extension was reloaded');
    },
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function shownBy(page: HelpdeskPage, ticketId: string): ShownHolder | null {
  try {
    return page.shownHolder(ticketId);
  } catch (error) {
    if (isSelectorMissed(error)) return null;
    throw error;
  }
}
