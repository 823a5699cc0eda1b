/** The element that an event happened to, in an open shadow root too; null for what happened to the document. */
export function elementOf(event: Event): Element | null {
  const node = (event.composedPath()[0] ?? event.target) as Node | null;
  if (!node || node.nodeType === 9) return null;
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}
