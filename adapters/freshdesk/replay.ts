import type { SubmitIntent } from '../helpdesk';
import { isOnScreen } from '../shared/on-screen';
import { appears, isEnabled, pressAgain } from '../shared/press-again';
import type { Rungs } from '../shared/rungs';
import { UPDATE } from './selectors';
import type { TicketScope } from './ticket-scope';

/**
 * Does again what was stopped, on the ticket it was meant for and on no other. A panel that is being drawn anew gets the
 * time it takes. False: the page did not get it, nothing has been sent.
 * @param quietly carries out one act whose events are not taken for the agent's
 */
export async function replay(
  { ticketId, how: { element } }: SubmitIntent,
  document: Document,
  scope: TicketScope,
  rungs: Rungs,
  quietly: (act: () => boolean) => boolean,
): Promise<boolean> {
  const canBePressed = (button: Element) => isOnScreen(button) && isEnabled(button);
  const update = () => rungs.maybe(document, UPDATE, canBePressed);
  const form = element?.isConnected && isForm(element) && !rungs.maybe(element, UPDATE) ? element : null;
  const same = element?.isConnected && !isForm(element) && canBePressed(element) ? element : null;
  const button = form ? null : (same ?? (await appears(update, document)));
  if (scope.current() !== ticketId) return false;
  return quietly(() => {
    form?.requestSubmit();
    return form !== null || pressAgain(button);
  });
}

function isForm(element: Element): element is HTMLFormElement {
  return 'requestSubmit' in element;
}
