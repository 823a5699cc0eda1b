/** How long the dialog must have been in full view before a click counts, in ms. */
const IN_VIEW = 200;
/** How long after it appeared keys do not count, in ms: the one that sent the save may still be held down. */
const TOO_SOON = 250;
/** Enter pressed twice within this, in ms, and nothing in between, is one press: the first opens a way out, the second sends. */
const TWICE = 300;

/** Held down, other keys may write and walk; these would decide. */
const DECIDING = ['Enter', ' ', 'Escape'];

const HEARD = ['click', 'keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'submit', 'pointerdown', 'mousedown'];

/**
 * Lets through only what the agent does, seeing the dialog: no events that a script made, no click while something lies
 * over it, no key that was pressed before it was there, no Enter that was pressed twice. Pressing a button by key makes a click too; that one counts.
 *
 * @param covered told when a click was refused because something lies over the dialog
 * @returns takes what the host page's side sees of that, where this browser does not tell a frame (Firefox)
 */
export function onlyTheAgent(
  window: Window & typeof globalThis,
  card: Element,
  covered: () => void,
): (clear: boolean) => void {
  const appeared = window.performance.now();
  const view = clearView(window.performance);
  const told = watchView(window, card, view.now) ? () => undefined : view.now;

  let enteredAt = Number.NEGATIVE_INFINITY;

  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const judge = (event: Event) => {
    if (!event.isTrusted) return refuse(event);
    const now = window.performance.now();
    if (event.type === 'keydown') {
      const { key, repeat } = event as KeyboardEvent;
      const twice = key === 'Enter' && now - enteredAt < TWICE;
      if (twice || now - appeared < TOO_SOON || (repeat && DECIDING.includes(key))) refuse(event);
      else enteredAt = key === 'Enter' ? now : Number.NEGATIVE_INFINITY;
      return;
    }
    if (event.type !== 'click' || (event as MouseEvent).detail === 0) return;
    if (now - view.since() >= IN_VIEW) return;
    refuse(event);
    // A click that comes too soon was meant for something else: nothing to say about it.
    if (view.covered()) covered();
  };
  for (const type of HEARD) window.addEventListener(type, judge, { capture: true });
  return told;
}

/**
 * Since when nothing has lain over the card: performance.now(); Infinity: something does, or nobody has said so yet.
 * `covered` only in the first case.
 */
function clearView(performance: Performance) {
  let since = Number.POSITIVE_INFINITY;
  let covered = false;
  return {
    since: () => since,
    covered: () => covered,
    now(clear: boolean): void {
      covered = !clear;
      if (!clear) since = Number.POSITIVE_INFINITY;
      else if (since === Number.POSITIVE_INFINITY) since = performance.now();
    },
  };
}

/** @returns whether this browser tells what lies over an element */
function watchView(
  { IntersectionObserver, IntersectionObserverEntry }: Window & typeof globalThis,
  card: Element,
  see: (clear: boolean) => void,
): boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return false;
  const look = (entries: readonly IntersectionObserverEntry[]) =>
    see((entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true);
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  new IntersectionObserver(look, options).observe(card);
  return true;
}
