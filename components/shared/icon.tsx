import { createElement } from 'preact';
import type { IconNode } from 'lucide';

/**
 * A lucide icon, 16 px, in the colour of the text around it. Always beside a text label, or in a control that has an
 * accessible name: the icon itself is hidden from assistive technology.
 */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
