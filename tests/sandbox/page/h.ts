/** Builds elements. No markup from strings anywhere on these pages: what a customer wrote stays text. */

type Listener = (event: Event) => void;
export type Attributes = Record<string, string | number | boolean | Listener | null | undefined>;
export type Child = Node | string | null | false | undefined;
export type H = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
) => HTMLElementTagNameMap[K];

/**
 * An element builder bound to one document.
 *
 * Attributes: null, undefined and false are left out, true becomes an empty value, `onclick` and friends take a
 * listener. Classes that begin with `look-` are the page's own styling, and no hooks.
 *
 * @param generate gives an element what the host's framework would generate for it, new at each render
 */
export function builder(document: Document, generate: (element: HTMLElement) => void): H {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    generate(element);
    for (const child of children) {
      if (child !== null && child !== undefined && child !== false) element.append(child);
    }
    return element;
  };
}

/** Class names as styled-components generates them: new at each release there, at each render here. */
export function styledClasses(element: HTMLElement): void {
  element.classList.add(`sc-${letters(6)}`, letters(6));
}

let views = 0;

/** What Ember gives the element of a component: a counted id, where it has none of its own. */
export function emberView(element: HTMLElement): void {
  element.classList.add('ember-view');
  if (element.id === '') element.id = `ember${(views += 1 + Math.floor(Math.random() * 3))}`;
}

function letters(count: number): string {
  let word = '';
  for (let i = 0; i < count; i++) word += String.fromCharCode(97 + Math.floor(Math.random() * 26));
  return word;
}

/** Attributes with one more class. */
export function withClass(attributes: Attributes, name: string): Attributes {
  const own = attributes['class'];
  return { ...attributes, class: typeof own === 'string' ? `${own} ${name}` : name };
}
