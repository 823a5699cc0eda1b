import { useEffect } from 'preact/hooks';

/** Where typing means text: there a digit is a digit. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Keys 1-9 for the flag bar and Ctrl+Z (Cmd+Z) for its undo, anywhere in the panel but in fields. A key that is held
 * down counts once; with Alt, Ctrl or Cmd a digit belongs to the browser.
 */
export function useFlagKeys(onDigit: (digit: number) => void, onUndo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || isTyping(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        onUndo();
      } else if (!command && !event.altKey && /^[1-9]$/.test(event.key)) {
        event.preventDefault();
        onDigit(Number(event.key));
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
