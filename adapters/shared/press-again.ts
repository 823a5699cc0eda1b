/** How long the page may take to draw what is pressed. Milliseconds. */
const APPEARS_WITHIN = 1_000;

/** Presses what can be pressed. False: there is nothing, or the page has shut it; nothing has happened then. */
export function pressAgain(element: Element | null): boolean {
  if (!element || !isEnabled(element)) return false;
  (element as HTMLElement).click();
  return true;
}

export function isEnabled(element: Element): boolean {
  return element.getAttribute('aria-disabled') !== 'true' && !element.hasAttribute('disabled');
}

/** What `find` finds, at once or when the page has drawn it shortly after; null when it has not come. */
export function appears(find: () => Element | null, document: Document): Promise<Element | null> {
  const view = document.defaultView;
  if (!view || find()) return Promise.resolve(find());
  return new Promise((resolve) => {
    const settle = () => {
      observer.disconnect();
      view.clearTimeout(timer);
      resolve(find());
    };
    const observer = new view.MutationObserver(() => find() && settle());
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    const timer = view.setTimeout(settle, APPEARS_WITHIN);
  });
}
