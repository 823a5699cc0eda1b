import look from '../looks/micro-frontend.css?inline';

/**
 * An element of a micro-frontend: its content is in an open shadow root, with a style of its own. The style is
 * constructed, because a strict CSP forbids style elements.
 */
export function openRoot(
  document: Document,
  tag: string,
  attributes: Record<string, string>,
  ...content: Node[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const root = element.attachShadow({ mode: 'open' });
  const view = document.defaultView;
  if (view) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  }
  root.append(...content);
  return element;
}
