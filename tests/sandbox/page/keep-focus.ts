/** How a focused element is found again among the nodes that replace it. */
const NAMES = ['data-test-id', 'data-focus'];

/**
 * Replaces nodes and gives the focus to the successor of the element that had it; in the editor the caret goes to the
 * end of the text. `replace` returns the new element when `within` itself is replaced.
 */
export function keepFocus(within: HTMLElement, replace: () => HTMLElement | void): void {
  const document = within.ownerDocument;
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && within.contains(focused) ? focused : null;
  const selector = had ? nameOf(had) : null;
  const fresh = replace() ?? within;
  if (selector === null || had === document.activeElement) return;
  const successor = fresh.querySelector<HTMLElement>(selector);
  successor?.focus();
  if (successor?.isContentEditable) document.getSelection()?.selectAllChildren(successor);
  if (successor?.isContentEditable) document.getSelection()?.collapseToEnd();
}

function nameOf(element: HTMLElement): string | null {
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value !== null) return `[${name}="${value}"]`;
  }
  return null;
}
