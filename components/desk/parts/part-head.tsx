import type { ComponentChildren } from 'preact';

/** A part's title, what it is for in a sentence or two, and its first verb. */
export function PartHead({ title, more, children }: { title: string; more: string; children?: ComponentChildren }) {
  return (
    <header class="part-head">
      <div>
        <h1>{title}</h1>
        <p class="quiet">{more}</p>
      </div>
      {children}
    </header>
  );
}
