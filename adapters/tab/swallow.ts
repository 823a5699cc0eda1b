/** The page does not get to see this event, and the browser does nothing of its own about it. */
export function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
