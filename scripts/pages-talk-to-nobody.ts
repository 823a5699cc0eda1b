import type { Plugin } from 'vite';

/**
 * Only the background asks for a routing book at an address that the team hosts; the browser knows one policy for it and
 * for all pages. So each page gets a stricter one of its own: whatever runs there can send nothing, to nobody.
 * Not while developing: the page listens for changes then.
 */
export function pagesTalkToNobody(): Plugin {
  return {
    name: 'stafett:pages-talk-to-nobody',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        // Before anything that could ask.
        injectTo: 'head-prepend',
      },
    ],
  };
}

export const PAGE_POLICY = "connect-src 'none'";
