import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The same after clicks on these, one after the other. */
export function after(story: () => ComponentChildren, ...clicked: string[]): () => ComponentChildren {
  return () => <Clicked clicked={clicked}>{story()}</Clicked>;
}

function Clicked({ clicked, children }: { clicked: string[]; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    const click = async () => {
      for (const selector of clicked) {
        while (wanted && !box.current?.querySelector(selector)) await new Promise(requestAnimationFrame);
        box.current?.querySelector<HTMLElement>(selector)?.click();
      }
    };
    void click();
    return () => void (wanted = false);
  }, []);
  return <div ref={box}>{children}</div>;
}
