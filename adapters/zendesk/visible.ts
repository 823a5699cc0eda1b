import { CACHED } from './selectors';

/**
 * Whether the agent sees this element. Zendesk keeps every open ticket in the document and hides the others by
 * visibility or opacity, so that layout (offsetParent, boxes) says nothing.
 */
export function isVisible(element: Element): boolean {
  if (element.closest(CACHED.rungs.join())) return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return true; // a document that is on no screen hides nothing
  const { visibility } = view.getComputedStyle(element); // inherited: the element's own is the answer
  if (visibility === 'hidden' || visibility === 'collapse') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, opacity } = view.getComputedStyle(at);
    if (display === 'none' || opacity === '0') return false;
  }
  return true;
}
