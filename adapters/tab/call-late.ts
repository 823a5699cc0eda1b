/** How often and how long the late part is asked for, should the background be starting or busy; in ms. */
const TRY_EVERY = 2_000;
const TRIES = 10;

/**
 * Asks for the late part of the content script when the page is drawn, and again until it is there: the background that
 * is to bring it may be stopped or hanging. Meanwhile nothing is stopped, every save goes out as it is.
 */
export function callLate(document: Document, call: () => void, joined: () => boolean, signal: AbortSignal): void {
  let tries = 0;
  const again = () => {
    if (joined() || signal.aborted || tries >= TRIES) return;
    tries += 1;
    call();
    setTimeout(again, TRY_EVERY);
  };
  // Given up, or drawn ahead of time by the browser: once more whenever the agent comes to look.
  const anew = () => {
    if (document.visibilityState !== 'visible' || (tries > 0 && tries < TRIES)) return;
    tries = 0;
    again();
  };
  document.addEventListener('visibilitychange', anew, { signal });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true, signal });
  else again();
}
