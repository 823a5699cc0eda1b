/**
 * Whether the page's styles show this element, whatever they hide it by. Layout (offsetParent, boxes) is not asked:
 * helpdesks hide by visibility and opacity too.
 */
export function isOnScreen(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true; // a document that is on no screen hides nothing
  const { visibility } = view.getComputedStyle(element); // inherited: the element's own is the answer
  if (visibility === 'hidden' || visibility === 'collapse') return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { display, opacity } = view.getComputedStyle(at);
    if (display === 'none' || opacity === '0') return false;
  }
  return true;
}

/** The element around this one; the host of the shadow root that it stands in. */
export function parentOf({ parentElement, parentNode }: Node): Element | null {
  return parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}
