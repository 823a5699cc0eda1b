import type { Decision } from '@/domain/hold';
import { guardEnd } from './guard-channel';
import { readToGuard, type SaveOutcome, type ToGate } from './guard-messages';
import type { TicketSave } from './recogniser';

/** The longest a save waits for the assessment, in ms. Never counts the agent's own thinking time. */
const PATIENCE = 1_500;
/** While a save is held: how often the guard makes sure that somebody is still there, in ms. */
const HEARTBEAT = 1_000;

/** The guard's side of the question "may this save go out?". Every way in which nobody answers is a yes. */
export interface PageSaves {
  /** Asks about a save that may hand the ticket over. */
  ask(save: TicketSave): Asked;
  /** A save that was not asked about succeeded. */
  saved(ticketId: string): void;
}

export interface Asked {
  /** The answer, if it was at hand: then the request need not wait at all. */
  readonly decision: Decision | null;
  /** Calls back once with the answer, unless the request has ended before. */
  then(decided: (decision: Decision) => void): void;
  /** The page has given the request up. */
  end(): void;
  tell(outcome: SaveOutcome): void;
}

interface Pending {
  settle(decision: Decision): void;
  held(): void;
}

export function pageSaves(window: Window): PageSaves {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = nativeTimers(window);
  const pending = new Map<number, Pending>();
  let next = 1;
  /** the save that has had any sign of life from the other end since it was asked about */
  let heard = false;
  let heart = 0;

  const channel = guardEnd<ToGate>(window.document, (raw) => {
    const message = readToGuard(raw);
    if (!message) return;
    heard = true;
    if (message.is === 'here') return;
    const { answer } = message;
    const asked = pending.get(message.save);
    if (answer === 'hold') asked?.held();
    else if (answer !== 'wait') asked?.settle(answer);
  });

  function beat(): void {
    if (pending.size === 0) {
      clearInterval(heart);
      heart = 0;
      return;
    }
    heard = false;
    channel.send({ is: 'there?' });
    if (!heard) for (const [save, each] of [...pending]) failOpen(save, each);
  }

  function failOpen(save: number, asked: Pending): void {
    asked.settle('pass');
    channel.send({ is: 'failed-open', save });
  }

  function ask({ ticketId, to }: TicketSave): Asked {
    const save = next++;
    let decision: Decision | null = null;
    let decided: ((decision: Decision) => void) | null = null;
    const asked: Pending = {
      settle(answer) {
        if (!pending.delete(save)) return;
        clearTimeout(timer);
        decision = answer;
        decided?.(answer);
      },
      held: () => clearTimeout(timer),
    };
    pending.set(save, asked);
    const timer = setTimeout(() => failOpen(save, asked), PATIENCE);
    heard = false;
    channel.send({ is: 'save', save, ticketId, to });
    if (!heard) asked.settle('pass');
    else if (pending.has(save) && heart === 0) heart = setInterval(beat, HEARTBEAT);
    return {
      get decision() {
        return decision;
      },
      then(callback) {
        if (decision !== null) callback(decision);
        else if (pending.has(save)) decided = callback;
      },
      end() {
        if (!pending.delete(save)) return;
        clearTimeout(timer);
        channel.send({ is: 'ended', save });
      },
      tell: (outcome) => channel.send({ is: 'outcome', save, outcome }),
    };
  }

  return { ask, saved: (ticketId) => channel.send({ is: 'saved', ticketId }) };
}

function nativeTimers(window: Window) {
  return {
    setTimeout: window.setTimeout.bind(window) as (run: () => void, ms: number) => number,
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window) as (run: () => void, ms: number) => number,
    clearInterval: window.clearInterval.bind(window),
  };
}
