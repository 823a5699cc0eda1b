import { ownStyles } from './own-styles';

const STYLE = `
  button { position: fixed; right: 0; top: 42%; z-index: 2147483000; width: 22px; height: 44px; padding: 0; border: 1px solid #c3c8ce;
    border-right: 0; border-radius: 6px 0 0 6px; background: #fff; color: #0b5fc4; cursor: pointer; opacity: .85 }
  button:hover, button:focus-visible { opacity: 1; background: #f6f7f8 }
  button:focus-visible { outline: 2px solid #0b5fc4; outline-offset: 1px }
  p { position: fixed; right: 28px; top: 42%; z-index: 2147483000; box-sizing: border-box; max-width: 280px; margin: 0;
    padding: 11px 12px; border-radius: 6px; background: #1e2125; color: #fff; font: 14px/20px system-ui, sans-serif }
  p:empty { display: none }
  @media (prefers-color-scheme: dark) {
    button { background: #1e2125; color: #6aaefb; border-color: #2d3238 }
    p { background: #eceef0; color: #16181b }
  }
  svg { display: block; margin: auto }`;

/** The baton, small: same drawing as the product's icon. */
const BATON = 'M4.2 13.2 13.2 4.2a1.9 1.9 0 0 1 2.6 2.6l-9 9a1.9 1.9 0 0 1-2.6-2.6Z';

/** How long the words beside the button stay, in ms. */
const SAID_FOR = 10_000;

/**
 * A small tab at the page's right edge that opens the panel. It lives in a closed shadow root outside of the page's
 * body: the page's re-renders do not remove it and its styles do not reach it.
 *
 * @param open opens the panel; answers words on how to open it where the browser does not let a page's button do so. They
 *   stand beside the button, over the page: nothing moves.
 */
export function panelButton(
  document: Document,
  label: string,
  open: () => Promise<string | null>,
  signal: AbortSignal,
): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  ownStyles(root, STYLE);
  const button = document.createElement('button');
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  button.append(drawing(document));
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(timer);
    words.textContent = text;
    if (text !== '') timer = setTimeout(say, SAID_FOR, '');
  };
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (words.textContent !== '') return say('');
    open().then(
      (text) => say(text ?? ''),
      () => say(''), // the extension was reloaded under the page
    );
  });
  root.append(words, button);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
}

function drawing(document: Document): SVGElement {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 20 20',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  const path = document.createElementNS(ns, 'path');
  path.setAttribute('d', BATON);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}
