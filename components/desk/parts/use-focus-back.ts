import { useLayoutEffect, useRef } from 'preact/hooks';

/** When a form that a button opened is gone, the keyboard is at that button again. @param place id of what the button is in */
export function useFocusBack(isOpen: boolean, place: string): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      document.getElementById(place)?.querySelector('button')?.focus({ preventScroll: true });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
}
