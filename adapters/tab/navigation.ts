/** How often to look where no event tells of a navigation, in ms. */
const LOOK_EVERY = 400;

/**
 * Calls back with every address the page shows, the present one first. Helpdesk pages navigate without loading anew,
 * and a content script cannot wrap the page's own `history`, so this listens to the Navigation API, and looks now and
 * then where a browser does not have it.
 */
export function onNavigation(window: Window, moved: (url: URL) => void, signal: AbortSignal): void {
  let last = '';
  const look = () => {
    const { href } = window.location;
    if (href === last) return;
    last = href;
    moved(new URL(href));
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    const timer = window.setInterval(look, LOOK_EVERY);
    signal.addEventListener('abort', () => window.clearInterval(timer));
  }
  window.addEventListener('popstate', look, { signal });
  look();
}
