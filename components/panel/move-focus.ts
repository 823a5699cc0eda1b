/** Arrow keys, Home and End move the keyboard among the buttons of a list, in their order. */
export function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const buttons = [...list.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const place = buttons.findIndex((button) => button === event.target);
  const last = buttons.length - 1;
  const goals: Record<string, number> = {
    ...{ ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1 },
    ...{ Home: 0, End: last },
  };
  const goal = goals[event.key];
  if (goal === undefined || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  buttons[Math.min(Math.max(goal, 0), last)]?.focus();
}
