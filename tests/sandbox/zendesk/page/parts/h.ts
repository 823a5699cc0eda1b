/** Builds elements. No markup from strings anywhere on this page: what a customer wrote stays text. */

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
 * listener. Every element also gets generated class names, new at each render as styled-components' are new at each
 * release, so that nobody comes to rely on them. Classes that begin with `look-` are this page's own styling.
 */
export function builder(document: Document): H {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    element.classList.add(`sc-${letters(6)}`, letters(6));
    for (const child of children) {
      if (child !== null && child !== undefined && child !== false) element.append(child);
    }
    return element;
  };
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
