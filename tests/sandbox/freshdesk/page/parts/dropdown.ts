/** Everything that opens over the page hangs in one place outside of the ticket, as ember-basic-dropdown's contents do. */
export const WORMHOLE = 'ember-basic-dropdown-wormhole';

/** Pixels that a full list of options needs. */
const ROOM = 330;

export interface Dropdown {
  trigger: HTMLElement;
  close(): void;
}

let openNow: Dropdown | null = null;

export function closeDropdown(): void {
  openNow?.close();
}

export function isOpen(trigger: HTMLElement): boolean {
  return openNow?.trigger === trigger;
}

/** Opens `content` below its trigger. It closes on Escape, on a press elsewhere, and with the trigger's own part. */
export function openDropdown(trigger: HTMLElement, content: HTMLElement, onClose?: () => void): Dropdown {
  closeDropdown();
  const document = trigger.ownerDocument;
  const wormhole = document.getElementById(WORMHOLE);
  if (!wormhole) throw new Error('the page has no wormhole for dropdowns');
  content.classList.add('ember-basic-dropdown-content', 'look-dropdown');
  wormhole.append(content);
  place(content, trigger);

  const within = (target: EventTarget | null) =>
    target instanceof Node && (content.contains(target) || trigger.contains(target));
  const onPress = (event: Event) => {
    if (!within(event.target)) dropdown.close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    dropdown.close();
    trigger.focus();
  };
  const dropdown: Dropdown = {
    trigger,
    close() {
      if (openNow === dropdown) openNow = null;
      document.removeEventListener('mousedown', onPress, true);
      document.removeEventListener('keydown', onKey);
      content.remove();
      onClose?.();
      trigger.setAttribute('aria-expanded', 'false');
    },
  };
  document.addEventListener('mousedown', onPress, true);
  document.addEventListener('keydown', onKey);
  trigger.setAttribute('aria-expanded', 'true');
  openNow = dropdown;
  return dropdown;
}

/** Placed through the style object: a strict CSP forbids style attributes in markup, not this. */
function place(content: HTMLElement, trigger: HTMLElement): void {
  const box = trigger.getBoundingClientRect();
  const view = trigger.ownerDocument.documentElement;
  const style = content.style;
  if (box.left > view.clientWidth / 2) style.right = `${Math.max(4, view.clientWidth - box.right)}px`;
  else style.left = `${box.left}px`;
  if (box.bottom + ROOM > view.clientHeight && box.top > ROOM) style.bottom = `${view.clientHeight - box.top + 2}px`;
  else style.top = `${box.bottom + 2}px`;
  style.minWidth = `${box.width}px`;
}
