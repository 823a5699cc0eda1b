/** Tab goes round inside the dialog: outside of its frame there is only the page that waits. */
export function keepInside(event: KeyboardEvent, card: HTMLElement): void {
  const stops = [...card.querySelectorAll<HTMLElement>('button:not(:disabled), textarea, input, a[href]')];
  const last = stops.at(event.shiftKey ? 0 : -1);
  if (document.activeElement !== last) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
