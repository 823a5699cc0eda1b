import { withClass, type Attributes, type Child, type H } from '../../../page/h';

/** One open menu, hung under `document.body`: outside of every ticket's container, as Garden's portals are. */
export interface Popover {
  close(): void;
}

const picks = new WeakMap<Element, () => void>();

/**
 * One row of a menu. A press picks it by a click; Enter picks it without any click event, as Garden's menus do: who
 * listens to clicks only does not see an agent who works by keyboard.
 */
export function menuRow(h: H, attributes: Attributes, pick: () => void, ...children: Child[]): HTMLLIElement {
  const row = h('li', { ...withClass(attributes, 'look-menu-item'), tabindex: -1, onclick: pick }, ...children);
  picks.set(row, pick);
  return row;
}

let openNow: Popover | null = null;

/** Closes the menu that is open, if one is. */
export function closePopover(): void {
  openNow?.close();
}

/**
 * Opens `content` over the page, above or below `anchor`. It closes on Escape, on a press outside and, as Garden does,
 * as soon as the focus goes elsewhere: also into a frame or another window.
 *
 * @param focus the element inside `content` that gets the focus
 */
export function openPopover(
  anchor: HTMLElement,
  content: HTMLElement,
  side: 'above' | 'below',
  focus: () => HTMLElement | null,
): Popover {
  closePopover();
  const document = anchor.ownerDocument;
  const portal = document.createElement('div');
  portal.setAttribute('data-portal', '');
  portal.classList.add('look-portal');
  portal.append(content);
  document.body.append(portal);
  place(portal, anchor, side);

  const outside = (target: EventTarget | null) => !(target instanceof Node && portal.contains(target));
  const onPress = (event: Event) => {
    if (outside(event.target) && !(event.target instanceof Node && anchor.contains(event.target))) popover.close();
  };
  const onBlur = (event: FocusEvent) => {
    // A menu that redraws its own rows loses the focus for a moment; that is not leaving.
    if (portal.hasAttribute('data-redrawing')) return;
    if (outside(event.relatedTarget)) popover.close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      popover.close();
      anchor.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(portal, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && event.target instanceof Element && picks.has(event.target)) {
      event.preventDefault();
      picks.get(event.target)?.();
    }
  };
  const popover: Popover = {
    close() {
      if (openNow === popover) openNow = null;
      document.removeEventListener('mousedown', onPress);
      portal.removeEventListener('focusout', onBlur);
      portal.remove();
      anchor.setAttribute('aria-expanded', 'false');
    },
  };
  document.addEventListener('mousedown', onPress);
  portal.addEventListener('focusout', onBlur);
  portal.addEventListener('keydown', onKey);
  anchor.setAttribute('aria-expanded', 'true');
  openNow = popover;
  focus()?.focus();
  return popover;
}

/** Replaces rows inside an open menu without the menu taking the lost focus for leaving. */
export function redrawInPopover(inside: HTMLElement, redraw: () => void): void {
  const portal = inside.closest('[data-portal]');
  portal?.setAttribute('data-redrawing', '');
  redraw();
  portal?.removeAttribute('data-redrawing');
}

/** Placed through the style object: a strict CSP forbids style attributes in markup, not this. */
function place(portal: HTMLElement, anchor: HTMLElement, side: 'above' | 'below'): void {
  const box = anchor.getBoundingClientRect();
  const view = anchor.ownerDocument.documentElement;
  const right = box.left > view.clientWidth / 2;
  if (right) portal.style.right = `${Math.max(4, view.clientWidth - box.right)}px`;
  else portal.style.left = `${box.left}px`;
  if (side === 'above') portal.style.bottom = `${view.clientHeight - box.top + 4}px`;
  else portal.style.top = `${box.bottom + 4}px`;
  portal.style.minWidth = `${Math.min(box.width, 320)}px`;
}

function step(portal: HTMLElement, by: 1 | -1): void {
  const rows = [...portal.querySelectorAll<HTMLElement>('li[tabindex]')];
  if (rows.length === 0) return;
  const now = rows.findIndex((row) => row === portal.ownerDocument.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : rows.length - 1) : (now + by + rows.length) % rows.length;
  rows[next]?.focus();
}
