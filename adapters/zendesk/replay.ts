import type { SubmitIntent } from '../helpdesk';
import { appears, pressAgain } from '../shared/press-again';
import type { Rungs } from '../shared/rungs';
import { SUBMIT_BUTTON, SUBMIT_CARET } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/**
 * Does again what was stopped, on the ticket it was meant for and on no other.
 * False: the page did not get it, nothing has been sent.
 */
export async function replay(
  intent: SubmitIntent,
  document: Document,
  scope: TicketScope,
  rungs: Rungs,
): Promise<boolean> {
  const container = scope.maybe(intent.ticketId);
  if (!container) return false;
  if (intent.via === 'keys') return scope.current() === intent.ticketId && typeAgain(intent, document, container);
  if (intent.via === 'menu') return chooseAgain(intent, document, container, rungs);
  const { element } = intent.how;
  const same = element && container.contains(element) && isVisible(element) ? element : null;
  return pressAgain(same ?? rungs.maybe(container, SUBMIT_BUTTON, isVisible));
}

async function chooseAgain(
  intent: SubmitIntent,
  document: Document,
  container: Element,
  rungs: Rungs,
): Promise<boolean> {
  const { element, selector } = intent.how;
  if (element?.isConnected && isVisible(element)) return pressAgain(element);
  if (!selector) return false; // an item without a name cannot be told from its neighbours
  const item = (): Element | null => [...document.querySelectorAll(selector)].find(isVisible) ?? null;
  if (item()) return pressAgain(item());
  if (!pressAgain(rungs.maybe(container, SUBMIT_CARET, isVisible))) return false;
  return pressAgain(await appears(item, document));
}

/** True only when the page took the keys: whoever handles a shortcut keeps the browser from handling it too. */
function typeAgain(intent: SubmitIntent, document: Document, container: Element): boolean {
  const view = document.defaultView;
  const { key } = intent.how;
  if (!view || !key) return false;
  const focused = document.activeElement;
  const target = focused && container.contains(focused) ? focused : document.body;
  const keyCode = /^Key[A-Z]$/.test(key.code) ? key.code.charCodeAt(3) : 0; // older shortcut libraries read only this
  const init = {
    ...key,
    keyCode,
    which: keyCode,
    ctrlKey: true,
    altKey: true,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const untaken = target.dispatchEvent(new view.KeyboardEvent('keydown', init));
  target.dispatchEvent(new view.KeyboardEvent('keyup', init));
  return !untaken;
}
