import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * The keyboard stays in a list whose lines go: when the button that had it is gone, the one that has come in its place
 * gets it. To be called at every drawing of the list.
 */
export function useKeyboardStays(list: RefObject<HTMLElement | null>): void {
  const had = useRef<{ button: HTMLElement; place: number } | null>(null);
  useLayoutEffect(() => {
    const { body, activeElement } = document;
    const before = had.current;
    if (before && !before.button.isConnected) {
      const left = buttonsOf(list.current);
      if (activeElement === body) left[Math.min(before.place, left.length - 1)]?.focus({ preventScroll: true });
      had.current = null;
    }
  });
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const come = ({ target }: FocusEvent) => {
      const button = target as HTMLElement;
      had.current = { button, place: buttonsOf(box).indexOf(button) };
    };
    // Gone elsewhere, it is not called back.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) had.current = null;
    };
    box.addEventListener('focusin', come);
    box.addEventListener('focusout', leave);
    return () => {
      box.removeEventListener('focusin', come);
      box.removeEventListener('focusout', leave);
    };
  }, [list.current]);
}

function buttonsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
}
