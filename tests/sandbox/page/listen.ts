/** What a page does when its address changes, or when an agent follows a link within it. */
export interface Wanderer {
  /** Shows what the address says now. */
  followAddress(): Promise<void>;
  navigate(path: string): Promise<void>;
  /** Where a link leads within the page; null for links that leave it. */
  pathOfLink(href: string): string | null;
}

/** Back and forward, and links: both without a reload. Returns a way to stop listening. */
export function listen(document: Document, window: Window, page: Wanderer): () => void {
  const onPop = () => void page.followAddress();
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.composedPath().find((node) => node instanceof Element && node.matches('a[href]'));
    const path = page.pathOfLink(link instanceof Element ? (link.getAttribute('href') ?? '') : '');
    if (path === null) return;
    event.preventDefault();
    void page.navigate(path);
  };
  window.addEventListener('popstate', onPop);
  document.addEventListener('click', onClick);
  return () => {
    window.removeEventListener('popstate', onPop);
    document.removeEventListener('click', onClick);
  };
}
