/** How often to look, in ms: whoever covers the dialog for less fools nobody. */
const LOOK_EVERY = 200;

/** What the browser paints above everything else of a page. The dialog is one of them, so only these can lie over it. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** A Firefox content script may look into the page's closed shadow roots too. */
type Shadowed = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * For a browser whose IntersectionObserver does not tell what lies over an element: calls back with whether nothing can
 * lie over the dialog, now and at each change. What else is in the top layer counts as lying over it, wherever it stands:
 * its children and shadows may reach anywhere, and clicks fall through what is inert.
 *
 * @param host the element that the dialog is in @returns how to stop
 */
export function watchCover(document: Document, host: Element, changed: (clear: boolean) => void): () => void {
  const view = document.defaultView as Window;
  let last: boolean | null = null;
  const look = () => {
    const clear = !over(document, host);
    if (clear !== last) changed((last = clear));
  };
  look();
  const timer = view.setInterval(look, LOOK_EVERY);
  return () => view.clearInterval(timer);
}

function over(root: Document | ShadowRoot, host: Element): boolean {
  for (const each of root.querySelectorAll(TOP_LAYER)) if (!each.contains(host)) return true;
  const walker = host.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let each = walker.nextNode() as Shadowed | null; each; each = walker.nextNode() as Shadowed | null) {
    const inner = each === host ? null : (each.openOrClosedShadowRoot ?? each.shadowRoot);
    if (inner && over(inner, host)) return true;
  }
  return false;
}
