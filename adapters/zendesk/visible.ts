import { isOnScreen } from '../shared/on-screen';
import { CACHED } from './selectors';

/** Whether the agent sees this element. Zendesk keeps every open ticket in the document, and hides the others. */
export function isVisible(element: Element): boolean {
  return !element.closest(CACHED.rungs.join()) && isOnScreen(element);
}
