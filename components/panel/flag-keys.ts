import { useEffect, useRef } from 'preact/hooks';

/** Where typing means text: there a digit is a digit. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

export interface FlagKeys {
  digit(digit: number): void;
  undo(): void;
  /** A letter, as small. @returns whether it was meant for the flag bar */
  letter(letter: string): boolean;
  /** Arrow down, or Escape. @returns whether it was meant for the flag bar */
  into(): boolean;
  out(): boolean;
  /** Something that is no key of the flag bar's: the agent is writing. */
  other(): void;
}

/**
 * Keys 1-9 for the flag bar, letters for the causes that it offers, and Ctrl+Z (Cmd+Z) for its undo, anywhere in the panel
 * but in fields. A key that is held down counts once; with Alt, Ctrl or Cmd it belongs to the browser.
 */
export function useFlagKeys(keys: FlagKeys): void {
  // As they are at the last drawing: a key may come before its effects have run.
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      if (take(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** @returns whether the key was one of ours */
function take({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, keys: FlagKeys): boolean {
  if (ctrlKey || metaKey) {
    const isUndo = !shiftKey && key.toLowerCase() === 'z';
    if (isUndo) keys.undo();
    return isUndo;
  }
  if (/^[1-9]$/.test(key)) {
    keys.digit(Number(key));
    return true;
  }
  if (key === 'ArrowDown') return keys.into();
  if (key === 'Escape') return keys.out();
  if (key.length !== 1) return false;
  // A capital begins a sentence.
  if (!shiftKey && /^\p{L}$/u.test(key)) return keys.letter(key.toLowerCase());
  keys.other();
  return false;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
