import type { Browser } from 'wxt/browser';
import { report } from './report';

type Hear = (message: unknown, sender: Browser.runtime.MessageSender) => unknown;
type Listener = (
  message: unknown,
  sender: Browser.runtime.MessageSender,
  answer: (said: unknown) => void,
) => true | undefined;

/**
 * A listener for one-shot messages, for every browser: Chrome does not wait for a promise that a listener returns, but for
 * who says that an answer will come and gives it then. Where `hear` fails, the answer is nothing: whoever has asked for one
 * takes that as not answered.
 * @param hear returns a promise of its answer; anything else is no answer
 */
export function answering(hear: Hear): Listener {
  return (message, sender, answer) => {
    const said = hear(message, sender);
    if (!(said instanceof Promise)) return undefined;
    said.catch(report('message')).then(answer, report('answer'));
    return true;
  };
}
