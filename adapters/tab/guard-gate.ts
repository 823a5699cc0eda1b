import { caseKey } from '@/domain/case-key';
import { passesOn, plannedChange } from '@/domain/change';
import type { Decision } from '@/domain/hold';
import type { UnseenVia } from '@/domain/unseen-via';
import { isSelectorMissed } from '../helpdesk';
import { gateEnd } from './guard-channel';
import { readToGate, type ToGate, type ToGuard } from './guard-messages';
import { heldSave } from './held-save';
import { inWhoseHands } from './in-whose-hands';
import { prepared, type PreparedParts, type Ready } from './prepared';
import { shownHolder } from './shown-holder';
import { stops, type StopParts } from './stops';
import { swallow } from './swallow';
import type { NamedTarget } from './recogniser';
import { targetOf } from './target';

export interface GateParts extends PreparedParts, StopParts {
  /** A save of this ticket has succeeded: what is known of it is out of date. `bulk`: a bulk action on it. */
  saved(ticketId: string, bulk?: boolean): void;
  /** Whom this rule of the helpdesk's hands a ticket over to; empty: nobody; null: not known. Rejects like the API. */
  ruleTarget(ruleId: string): Promise<NamedTarget | null>;
}

type Save = Extract<ToGate, { is: 'save' }>;

export interface GuardGate {
  /** Whether the guard is in this page. Known once both have started, which they do before any script of the page. */
  readonly guarded: boolean;
  /** This ticket's page is shown now; watched until the signal aborts. */
  show(ticketId: string, signal: AbortSignal): void;
  /** The ticket was read again, or who is signed in became known: what was prepared before is void. */
  changed(ticketId: string): void;
  /** The background's word on a hold. @param to who gets the case instead, by name */
  decide(holdId: string, decision: Decision, to?: string): void;
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
  /** saves by a rule of the helpdesk's, while it is looked up: number -> ticket */
  const lookedUp = new Map<number, string>();
  let gone = false;

  const line = gateEnd<ToGuard>(window.document, parts.newId(), (raw) => {
    const message = readToGate(raw);
    if (!message) return;
    try {
      hear(message);
    } catch (error) {
      if (message.is === 'save') answer(message.save, 'pass');
      trouble(error);
    }
  });
  const trouble = (error: unknown) => failure('guard', error);
  const answer = (save: number, what: 'wait' | 'hold' | Decision) => {
    if (typeof what === 'object') {
      const { groupId, agentId } = what.instead;
      return line.send({ save, answer: 'without-transfer', to: [groupId, agentId] });
    }
    const held = what === 'without-transfer' && stopped.ofSave(save);
    if (!held || !held.alone) return line.send({ save, answer: what });
    const { ticketId, change } = held;
    line.send({ save, answer: 'hold' });
    inWhoseHands(parts.holderNow(ticketId), parts.baseline(ticketId) ?? change.from, window)
      .then((from) => line.send({ save, answer: what, from }))
      .catch(trouble);
  };
  const stopped = stops(parts, answer, (ticketId, stays) => {
    // What was prepared does not know the answer: the same rules do not stop this case again.
    if (stays) changed(ticketId);
    else ahead.forget(ticketId);
  });

  function hear(message: ToGate): void {
    if (message.is === 'there?') return line.send({});
    if (message.is === 'save') return message.ruleId ? judgeRule(message, message.ruleId) : judge(message, message.to);
    if (message.is === 'saved') {
      const { ticketId, bulk } = message;
      if (!bulk) return saved(ticketId);
      unjudged(bulk, 'list');
      return bulk.forEach((each) => parts.saved(each, true));
    }
    const byRule = lookedUp.get(message.save);
    lookedUp.delete(message.save);
    if (byRule && message.is === 'failed-open') unjudged([byRule], 'rule');
    const held = stopped.ofSave(message.save);
    if (message.is === 'outcome') {
      const ticketId = held?.ticketId ?? passed.get(message.save);
      passed.delete(message.save);
      if (held) stopped.finish(held, message.outcome);
      if (ticketId && message.outcome === 'saved') saved(ticketId);
      return;
    }
    if (message.is === 'ended') passed.delete(message.save);
    else if (held) passed.set(message.save, held.ticketId); // it is out, and what becomes of it is still told
    if (!held) return;
    held.saves.delete(message.save);
    if (message.is === 'failed-open') stopped.fail(held, 'no answer in time');
    else if (held.saves.size === 0 && !held.intent) stopped.finish(held, 'ended');
  }

  const keyOf = (ticketId: string) => caseKey(parts.ref(ticketId));

  /** What waits for a save of this ticket may go now, and what is known of the ticket is out of date. */
  function saved(ticketId: string): void {
    parts.ask('saved', { caseKey: keyOf(ticketId) }).catch(trouble);
    parts.saved(ticketId);
  }

  /** Nobody could say beforehand what this save would do: told, so that what it does is not taken for one that was missed. */
  function unjudged(ticketIds: readonly string[], how: UnseenVia): void {
    const { helpdesk, host } = parts.ref('');
    parts.ask('unjudged', { helpdesk, host, ticketIds: [...ticketIds], how }).catch(trouble);
  }

  function pass({ save, ticketId }: Save): void {
    passed.set(save, ticketId);
    answer(save, 'pass');
  }

  function judge(message: Save, to: NamedTarget): void {
    const { save, ticketId, ruleId, alone = false } = message;
    const from = parts.baseline(ticketId);
    const me = parts.me();
    if (!from || !me) {
      const other = looks.size > 0 ? 'elsewhere' : 'list';
      unjudged([ticketId], ruleId ? 'rule' : me && !looks.has(ticketId) ? other : 'early');
      return pass(message);
    }
    const change = plannedChange(keyOf(ticketId), from, targetOf(from, to), me.id);
    if (!passesOn(change)) return pass(message);
    if (stopped.join(save, change, alone)) return;
    const ready = ahead.forTarget(ticketId, change);
    // One question at a time: a second one could only stand in front of the first.
    if (gone || stopped.waiting() || (ready && ready.assessment.tier < 2)) {
      pass(message);
      return stopped.passed(ready?.change ?? change);
    }
    answer(save, 'wait');
    const held = heldSave(parts.newId(), ticketId, ready?.change ?? change, 'request', null);
    held.saves.add(save);
    held.alone = alone;
    stopped.stop(held);
  }

  /** What the rule does is looked up while the save waits; the guard's own patience goes on meanwhile. */
  function judgeRule(message: Save, ruleId: string): void {
    const { save, ticketId } = message;
    lookedUp.set(save, ticketId);
    passed.set(save, ticketId);
    answer(save, 'wait');
    const known = parts.ruleTarget(ruleId).catch(() => null);
    const judged = known.then((to) => {
      if (!lookedUp.delete(save)) return; // too late, or given up
      if (to) return judge(message, to);
      unjudged([ticketId], 'rule');
      answer(save, 'pass');
    });
    judged.catch((error: unknown) => {
      answer(save, 'pass');
      trouble(error);
    });
  }

  function onIntent(event: Event): void {
    // Without the guard in the page nobody would see what became of a stopped click.
    if (gone || !line.open || !event.isTrusted) return;
    // A form's own event may come from a script, a trusted click or key never does.
    if (event.type !== 'submit') stopped.acts();
    try {
      const intent = parts.page.submitIntent(event);
      if (!intent) return;
      const { ticketId, via } = intent;
      const waiting = stopped.waiting();
      if (waiting) {
        if (waiting.ticketId === ticketId) swallow(event);
        return;
      }
      // The form's own event may follow the click that is done again.
      if (stopped.isReplaying(ticketId)) return;
      const ready = ahead.forShown(ticketId, parts.page.shownHolder(ticketId));
      if (ready?.assessment.tier !== 2) return;
      swallow(event);
      stopped.stop(heldSave(parts.newId(), ticketId, ready.change, via, intent));
    } catch (error) {
      if (!isSelectorMissed(error)) trouble(error);
    }
  }

  function show(ticketId: string, until: AbortSignal): void {
    const look = () => {
      const shown = gone ? null : shownHolder(parts.page, ticketId);
      if (!shown) return;
      ahead
        .shows(ticketId, shown)
        .then((ready) => ready !== undefined && !until.aborted && showNote(ticketId, ready))
        .catch(trouble);
    };
    looks.set(ticketId, look);
    until.addEventListener('abort', () => {
      looks.delete(ticketId);
      clearNote();
    });
    parts.page.onHolderShown(ticketId, look, until);
    look();
  }

  function showNote(ticketId: string, ready: Ready | null): void {
    const finding = ready?.assessment.findings[0];
    const shown = parts.shown();
    if (!finding || finding.tier === 0) shown?.note.clear();
    else shown?.note.say(ticketId, shown.words.finding(finding), finding.tier === 2 ? 'stop' : 'attention');
  }

  const clearNote = () => parts.shown()?.note.clear();

  function changed(ticketId: string): void {
    ahead.forget(ticketId);
    looks.get(ticketId)?.();
  }

  // Before the page's own listeners, which come later.
  for (const type of ['click', 'keydown', 'submit']) window.addEventListener(type, onIntent, { capture: true, signal });

  return {
    get guarded() {
      return line.open;
    },
    show,
    changed,
    decide: stopped.decide,
    release() {
      gone = true;
      clearNote();
      stopped.failAll('the extension was reloaded');
    },
  };
}
