import type { SubmitIntent } from '../helpdesk';
import type { Rungs } from './rungs';
import { SUBMIT_BUTTON, SUBMIT_CARET } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/** How long a menu may take to open again. Milliseconds. */
const MENU_OPENS = 1000;

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
  if (intent.via === 'keys') return scope.current() === intent.ticketId && pressAgain(intent, document, container);
  if (intent.via === 'menu') return chooseAgain(intent, document, container, rungs);
  const { element } = intent.how;
  const same = element && container.contains(element) && isVisible(element) ? element : null;
  return click(same ?? rungs.maybe(container, SUBMIT_BUTTON, isVisible));
}

async function chooseAgain(
  intent: SubmitIntent,
  document: Document,
  container: Element,
  rungs: Rungs,
): Promise<boolean> {
  const { element, selector } = intent.how;
  if (element?.isConnected && isVisible(element)) return click(element);
  if (!selector) return false; // an item without a name cannot be told from its neighbours
  const item = (): Element | null => [...document.querySelectorAll(selector)].find(isVisible) ?? null;
  if (item()) return click(item());
  if (!click(rungs.maybe(container, SUBMIT_CARET, isVisible))) return false;
  return click(await appears(item, document));
}

function appears(find: () => Element | null, document: Document): Promise<Element | null> {
  const view = document.defaultView;
  if (!view || find()) return Promise.resolve(find());
  return new Promise((resolve) => {
    const settle = () => {
      observer.disconnect();
      view.clearTimeout(timer);
      resolve(find());
    };
    const observer = new view.MutationObserver(() => find() && settle());
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    const timer = view.setTimeout(settle, MENU_OPENS);
  });
}

function click(element: Element | null): boolean {
  if (!element || element.getAttribute('aria-disabled') === 'true' || element.hasAttribute('disabled')) return false;
  (element as HTMLElement).click();
  return true;
}

/** True only when the page took the keys: whoever handles a shortcut keeps the browser from handling it too. */
function pressAgain(intent: SubmitIntent, document: Document, container: Element): boolean {
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
