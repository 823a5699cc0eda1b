import type { PlannedChange } from '@/domain/change';
import { sameTarget } from '@/domain/change';
import type { Decision, Hold } from '@/domain/hold';
import { placeName, type Holder } from '@/domain/holder';
import type { Me } from '@/domain/reading';
import type { HelpdeskPage, SubmitIntent } from '../helpdesk';
import type { Ask } from './ask';
import { isWaiting, type HeldSave } from './held-save';
import type { Shown } from './shown';

/** The longest the agent's click waits until the background has taken the hold, in ms. Then it goes on. */
const PATIENCE = 1_500;
/** The longest that a page goes on by itself to send what the agent has answered for, in ms. */
const SENT_AGAIN = 10_000;
/** After a stopped click was done again: when the agent is told that nothing went out, and when it is over. In ms. */
const TELL_AFTER = 3_000;
const REPLAY_ENDS = 5_000;

type Fate = Exclude<Hold['fate'], 'open' | 'passed' | 'missed' | 'unseen'>;

export interface StopParts {
  window: Window;
  page: HelpdeskPage;
  ask: Ask;
  me(): Me | null;
  /** What has to be read of whom this would give the ticket to is told to the background by then, or takes too long. */
  lookInto(to: Holder): Promise<void>;
  /** an unguessable id, new at every call */
  newId(): string;
  /** Null until the page is drawn: nobody can be asked then, and nothing is stopped. */
  shown(): Shown | null;
  failure(where: string, error: unknown): void;
}

/** The saves that are stopped in this tab, each from the stop to what became of it. */
export interface Stops {
  /** Asks the background, then the agent, if there is still something to stop for. */
  stop(held: HeldSave): void;
  /** A request that one of these is about: true when it gets, or will get, its answer from there. */
  join(save: number, change: PlannedChange, alone: boolean): boolean;
  /** The agent does something in the page: what comes now is another submit than the one that was answered. */
  acts(): void;
  /** The one that the agent is being asked about. */
  waiting(): HeldSave | undefined;
  /** The agent's click or key on this ticket is being done again, and its request has not come yet. */
  isReplaying(ticketId: string): boolean;
  ofSave(save: number): HeldSave | undefined;
  decide(holdId: string, decision: Decision, to?: string): void;
  /** Fails open: the agent's save goes on as it was. */
  fail(held: HeldSave, why: unknown): void;
  finish(held: HeldSave, fate: Fate): void;
  /** A transfer that was recognised and let through: told, so that it is not taken for one that was missed. */
  passed(change: PlannedChange): void;
  failAll(why: string): void;
}

export function stops(
  { window, page, ask, me, lookInto, newId, shown, failure }: StopParts,
  answer: (save: number, what: 'wait' | 'hold' | Decision) => void,
  answered: (ticketId: string, stays: boolean) => void,
): Stops {
  const holds = new Map<string, HeldSave>();
  /** what the agent answered last, and until when a request for the same target is the same submit */
  let last: { held: HeldSave; decision: Decision; until: number } | null = null;

  async function stop(held: HeldSave): Promise<void> {
    holds.set(held.id, held);
    // A held request has the guard's own patience; a stopped click has nobody else's.
    const timer = held.intent && window.setTimeout(() => fail(held, 'no answer in time'), PATIENCE);
    try {
      const agent = me();
      await lookInto(held.change.to);
      // Asked anew even where it was prepared: a brief may have been written since.
      const assessment = await ask('assess', held.change);
      if (held.stage !== 'asking') return;
      const open = shown()?.openDialog;
      if (!agent || !open || assessment.tier !== 2) return letGo(held);
      const dialog = open(held.id, {
        decided: (decision, to) => decide(held.id, decision, to),
        gone: (why) => fail(held, why),
      });
      held.dialog = dialog;
      held.known = true;
      const taken = await ask('hold', { holdId: held.id, via: held.via, change: held.change, me: agent });
      if (held.stage !== 'asking') return;
      if (taken === 'over-budget') {
        held.known = false;
        return letGo(held);
      }
      held.stage = 'open';
      for (const save of held.saves) answer(save, 'hold');
      dialog.show();
    } catch (error) {
      fail(held, error);
    } finally {
      if (timer !== null) window.clearTimeout(timer);
    }
  }

  function letGo(held: HeldSave): void {
    passed(held.change);
    act(held, 'pass');
  }

  function decide(holdId: string, decision: Decision, to = ''): void {
    const held = holds.get(holdId);
    if (held?.stage !== 'open') return;
    held.to = to;
    answered(held.ticketId, decision === 'refuse');
    // What goes out as it is needs no memory here: its rules are answered, and that is all the permission there is.
    if (decision !== 'pass') answeredOnce(held, decision);
    act(held, decision);
  }

  function act(held: HeldSave, decision: Decision): void {
    held.dialog?.close();
    held.decision = decision;
    if (held.saves.size > 0) {
      held.stage = 'decided';
      for (const save of held.saves) answer(save, decision);
    } else if (held.intent && decision !== 'refuse') {
      void replay(held, held.intent);
    } else {
      finish(held, 'not-saved');
    }
  }

  /** Does again what was stopped; the request that follows finds its answer here (see `join`). */
  async function replay(held: HeldSave, intent: SubmitIntent): Promise<void> {
    held.stage = 'replaying';
    const still = () => held.stage === 'replaying';
    const nothingSent = () => {
      if (still()) say(held, 'pressAgain');
    };
    window.setTimeout(nothingSent, TELL_AFTER);
    window.setTimeout(() => still() && finish(held, 'not-saved'), REPLAY_ENDS);
    let done = false;
    try {
      done = await page.replay(intent);
    } catch (error) {
      failure('replay', error);
    }
    if (done || !still()) return;
    nothingSent();
    finish(held, 'not-saved');
  }

  function fail(held: HeldSave, why: unknown): void {
    if (!isWaiting(held)) return;
    failure('guard', why);
    // The agent has seen a question about this submit: should the page send it again, there is no other.
    if (held.stage === 'open') answeredOnce(held, 'pass');
    if (held.known) report(held, 'failed-open');
    else passed(held.change);
    if (held.saves.size > 0 || held.intent) act(held, 'pass');
    else finish(held, 'failed-open');
  }

  function finish(held: HeldSave, fate: Fate): void {
    report(held, fate);
    // From its end on a page begins to try again.
    if (last?.held === held) answeredOnce(held, fate === 'refused' ? 'refuse' : last.decision);
    if (fate === 'refused') say(held, held.to ? 'choose' : 'putBack');
    held.dialog?.close();
    held.stage = 'over';
    held.saves.clear();
    holds.delete(held.id);
  }

  function say({ ticketId, change, alone, to }: HeldSave, what: 'pressAgain' | 'putBack' | 'choose'): void {
    const there = shown();
    there?.note.say(ticketId, there.words[what](to || placeName(change.from), alone), 'stop');
  }

  function report(held: HeldSave, fate: Fate): void {
    if (!held.known || held.reported) return;
    held.reported = true;
    tell(ask('fate', { holdId: held.id, fate, alone: held.alone }));
  }

  function passed(change: PlannedChange): void {
    const agent = me();
    if (agent) tell(ask('passed', { holdId: newId(), change, me: agent }));
  }

  function tell(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => failure('guard', error));
  }

  function answeredOnce(held: HeldSave, decision: Decision): void {
    last = { held, decision, until: Date.now() + SENT_AGAIN };
  }

  /**
   * A page may send one submit as two requests, and send by itself again what the network or the helpdesk has refused:
   * nobody is asked twice about it, and what the agent has answered is not undone by it.
   */
  function sentAgain(save: number, change: PlannedChange): boolean {
    if (!last || Date.now() >= last.until || !sameTarget(last.held.change, change)) return false;
    const { held, decision } = last;
    if (decision !== 'refuse') {
      // What becomes of this one is told as well: the first may have failed.
      holds.set(held.id, held);
      held.stage = 'decided';
      held.reported = false;
      held.saves.add(save);
    }
    answer(save, decision);
    return true;
  }

  const all = () => [...holds.values()];
  return {
    stop: (held) => void stop(held),
    join(save, change, alone) {
      const held = all().find((each) => each.stage !== 'decided' && sameTarget(each.change, change));
      if (!held) return sentAgain(save, change);
      held.alone = alone && (held.alone || held.saves.size === 0);
      held.saves.add(save);
      if (held.stage === 'replaying') {
        shown()?.note.clear();
        held.stage = 'decided';
        answer(save, held.decision ?? 'pass');
      } else {
        answer(save, held.stage === 'open' ? 'hold' : 'wait');
      }
      return true;
    },
    acts() {
      // What is on its way may come as two requests, whatever the agent does meanwhile.
      if (last?.decision === 'refuse' || last?.held.stage !== 'decided') last = null;
    },
    waiting: () => all().find(isWaiting),
    isReplaying: (ticketId) => all().some((each) => each.stage === 'replaying' && each.ticketId === ticketId),
    ofSave: (save) => all().find((each) => each.saves.has(save)),
    decide,
    fail,
    finish,
    passed,
    failAll: (why) => all().forEach((held) => fail(held, why)),
  };
}
