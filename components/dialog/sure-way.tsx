import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Verb {
  label: string;
  run(): void;
}

interface SureWayProps {
  title: string;
  /** what it rests on, and what will happen */
  children: ComponentChildren;
  /** the first is taken by Enter */
  verbs: readonly Verb[];
  busy: boolean;
}

/** A way out without words to write: says what will happen, and does it on one more press. */
export function SureWay({ title, children, verbs, busy }: SureWayProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowRight: 'nextElementSibling' }[event.key];
    const back = { ArrowUp: 'previousElementSibling', ArrowLeft: 'previousElementSibling' }[event.key];
    const way = step ?? back;
    if (way === undefined) return;
    event.preventDefault();
    const next = (event.target as HTMLElement)[way as 'nextElementSibling'];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div class="text-way" role="group" aria-labelledby="sure-title">
      <p class="strong" id="sure-title">
        {title}
      </p>
      {children}
      <div class="text-foot" onKeyDown={walk}>
        {verbs.map(({ label, run }, index) => (
          <button
            key={label}
            type="button"
            class={index === 0 ? 'button button-primary' : 'button'}
            ref={index === 0 ? first : null}
            disabled={busy}
            // The second click of two that were meant for the line before.
            onClick={(event) => event.detail < 2 && run()}
          >
            {label} {index === 0 && <kbd class="key">Enter</kbd>}
          </button>
        ))}
      </div>
    </div>
  );
}
