import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A verb's way through a control: `busy` while it runs, `failed` when nothing was kept. */
export interface VerbRun {
  busy: boolean;
  failed: boolean;
  /** Runs the verb; true when it did what it should. Never rejects. */
  run(verb: () => Promise<void>): Promise<boolean>;
}

export function useVerb(): VerbRun {
  const [state, setState] = useState({ busy: false, failed: false });
  const mounted = useRef(true);
  useEffect(() => () => void (mounted.current = false), []);
  const pressed = useRef<HTMLButtonElement | null>(null);
  useLayoutEffect(() => {
    if (state.busy) return;
    // A button that is closed while its verb runs loses the keyboard; it gets it back, unless it has gone elsewhere.
    if (document.activeElement === document.body) pressed.current?.focus({ preventScroll: true });
    pressed.current = null;
  }, [state.busy]);
  const set = (next: typeof state) => mounted.current && setState(next);
  return {
    ...state,
    async run(verb) {
      const { activeElement } = document;
      pressed.current = activeElement instanceof HTMLButtonElement ? activeElement : null;
      set({ busy: true, failed: false });
      try {
        await verb();
        set({ busy: false, failed: false });
        return true;
      } catch (error) {
        console.warn('stafett:', error);
        set({ busy: false, failed: true });
        return false;
      }
    },
  };
}
