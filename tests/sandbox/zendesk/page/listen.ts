import type { FakeZendesk } from './fake-zendesk';
import { listenToKeys } from './keyboard';
import { pathOfLink } from './router';

/** Back and forward, links, shortcuts. Returns a way to stop listening. */
export function listen(document: Document, window: Window, host: FakeZendesk): () => void {
  const onPop = () => void host.followAddress();
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const path = pathOfLink(link?.getAttribute('href') ?? '');
    if (path === null) return;
    event.preventDefault();
    void host.navigate(path);
  };
  window.addEventListener('popstate', onPop);
  document.addEventListener('click', onClick);
  const stopKeys = listenToKeys(document, host);
  return () => {
    window.removeEventListener('popstate', onPop);
    document.removeEventListener('click', onClick);
    stopKeys();
  };
}
