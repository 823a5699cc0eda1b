import { parentOf } from './on-screen';

/** How often to look for parts that are not there, in ms: a shadow root may be filled where no observer can see it. */
const LOOK_AGAIN = 1_000;

/** What there is to watch on a page right now. */
export interface Watched {
  /** what matters, or nothing while some of it is not there */
  parts: readonly Element[];
  /** where it will come, while it is not there */
  within: readonly Node[];
  /** attributes by which anything is shown or hidden, and those that the parts' values are in */
  shownBy: string[];
  valueIn: string[];
}

/**
 * Calls back, at most once a frame, when parts of a page have appeared, changed or been drawn anew.
 * While they are there, only they themselves and their ancestors, not what is inside of these, are watched: typing a reply
 * costs nothing. While they are not there, the places where they may come are.
 */
export function watchParts(document: Document, find: () => Watched, changed: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let there = false;
  let waiting = false;
  let timer = 0;

  const attach = () => {
    observer.disconnect();
    view.clearTimeout(timer);
    const { parts, within, shownBy, valueIn } = find();
    there = parts.length > 0;
    if (!there) timer = view.setTimeout(soon, LOOK_AGAIN);
    const watched = there ? parts : within;
    const attributeFilter = there ? valueIn : shownBy;
    for (const node of watched) watchAncestors(node, shownBy);
    // After the ancestors: one of these may be one of them, and the last word on a node counts.
    for (const node of watched) {
      observer.observe(node, { childList: true, subtree: true, characterData: true, attributeFilter });
    }
  };
  /** Removing any of them, or putting another in its place, changes its parent's child list; hiding it, an attribute. */
  const watchAncestors = (node: Node, attributeFilter: string[]) => {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      if (at.parentNode) observer.observe(at.parentNode, { childList: true, attributeFilter });
    }
  };
  const settle = () => {
    waiting = false;
    if (signal.aborted) return;
    attach(); // the parts may be others by now, and these still in the document, hidden
    if (there) changed();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    if (document.hidden)
      view.setTimeout(settle, 0); // a hidden tab draws no frames
    else view.requestAnimationFrame(settle);
  };
  const observer = new view.MutationObserver(soon);
  const end = () => {
    observer.disconnect();
    view.clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
  attach();
  if (there) soon();
}
