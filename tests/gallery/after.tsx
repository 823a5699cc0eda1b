import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A click on what the selector finds, or words typed into it. */
type Step = string | { into: string; typed: string };

/** The same after these, one after the other. */
export function after(story: () => ComponentChildren, ...steps: Step[]): () => ComponentChildren {
  return () => <Done steps={steps}>{story()}</Done>;
}

function Done({ steps, children }: { steps: Step[]; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    const walk = async () => {
      for (const step of steps) {
        const selector = typeof step === 'string' ? step : step.into;
        while (wanted && !box.current?.querySelector(selector)) await new Promise(requestAnimationFrame);
        const part = box.current?.querySelector<HTMLElement>(selector);
        if (typeof step === 'string') part?.click();
        else if (part instanceof HTMLInputElement) type(part, step.typed);
      }
    };
    void walk();
    return () => void (wanted = false);
  }, []);
  return <div ref={box}>{children}</div>;
}

function type(field: HTMLInputElement, typed: string): void {
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
