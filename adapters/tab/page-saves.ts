import { guardEnd } from './guard-channel';
import type { ToGate, ToGuard } from './guard-messages';
import { namesTarget, type Recogniser } from './recogniser';

/** The longest a save waits for the assessment, in ms. Never counts the agent's own thinking time. */
const PATIENCE = 1_500;
/** While a save is held: how often the guard makes sure that somebody is still there, in ms. */
const HEARTBEAT = 1_000;

/** One save of a ticket on its way out. */
export interface Save {
  /**
   * Calls exactly one of the two, once: at once where nobody needs to be asked or the answer is at hand, else when the
   * answer comes. Every way in which nobody answers is a `send(null)`.
   * @param send what to send: null as it is, a text instead of the body
   */
  decide(send: (body: string | null) => void, refuse: () => void): void;
  /** The page gives it up. True when that was in time: neither of the two is called then. */
  end(): boolean;
  /** What the helpdesk answered; status 0: nothing. */
  answered(status: number, text: string): void;
}

/** Tells whether a request is a save of a ticket, by method, path and body; throws on a body it cannot read. */
export type ReadSave = (recogniser: Recogniser, method: string, path: string, body: string) => Save | null;

/** The guard's side of the question "may this save go out?". */
export function pageSaves(window: Window): ReadSave {
  const pending = new Map<
    number | undefined,
    (answer: ToGuard['answer'], to?: ToGuard['to'], from?: ToGuard['from']) => void
  >();
  let last = 0;
  /** whether the other end has given a sign of life since this was last made false */
  let heard = false;
  let heart = 0;

  const channel = guardEnd<ToGate>(window.document, (message) => {
    heard = true;
    const { save, answer, to, from } = message as ToGuard;
    pending.get(save)?.(answer, to, from);
  });

  /** Delivery is immediate, so silence means that nobody is there. */
  function somebodyHears(message: ToGate): boolean {
    heard = false;
    channel.send(message);
    return heard;
  }

  function beat(): void {
    if (pending.size && somebodyHears({ is: 'there?' })) return;
    clearInterval(heart);
    heart = 0;
    pending.forEach((answer) => answer('pass'));
  }

  return (recogniser, method, path, given) => {
    const found = recogniser.recognise(method, path, given);
    if (!found) return null;
    const { ticketId, to, ruleId, alone, bulk } = found;
    const save = ++last;
    const asks = ruleId || namesTarget(to);
    return {
      decide(send, refuse) {
        if (!asks) return send(null);
        const timer = setTimeout(() => {
          channel.send({ is: 'failed-open', save });
          settle('pass');
        }, PATIENCE);
        const settle = (answer: ToGuard['answer'], instead?: ToGuard['to'], from?: ToGuard['from']) => {
          if (answer === 'wait') return;
          clearTimeout(timer);
          if (answer === 'hold' || !pending.delete(save)) return;
          const changed = answer === 'without-transfer';
          let body: string | null = null;
          try {
            if (changed) body = recogniser.redirected(method, path, given, instead, from);
          } catch {
            // not understood: refused below
          }
          if (answer === 'refuse' || (changed && body === null)) {
            channel.send({ is: 'outcome', save, outcome: changed ? 'refused' : 'not-saved' });
            refuse();
          } else {
            send(body);
          }
        };
        pending.set(save, settle);
        if (!somebodyHears({ is: 'save', save, ticketId, to, ruleId, alone })) settle('pass');
        else heart ||= setInterval(beat, HEARTBEAT) as unknown as number;
      },
      end() {
        const inTime = pending.delete(save);
        if (inTime) channel.send({ is: 'ended', save });
        return inTime;
      },
      answered(status, text) {
        const saved = status > 199 && status < 300 && recogniser.accepts(found, text);
        if (asks) channel.send({ is: 'outcome', save, outcome: saved ? 'saved' : 'not-saved' });
        else if (saved) channel.send({ is: 'saved', ticketId, bulk });
      },
    };
  };
}
