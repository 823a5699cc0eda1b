import type { ComponentChildren } from 'preact';

/** A part's title, what it is for in a sentence or two, and its first verb. */
export function PartHead({
  title,
  more,
  step,
  children,
}: {
  title: string;
  more: string;
  /** where in a row of pages this one is: "1 of 2" */
  step?: string;
  children?: ComponentChildren;
}) {
  return (
    <header class="part-head">
      <div>
        {step !== undefined && <p class="label">{step}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        <p class="quiet">{more}</p>
      </div>
      {children}
    </header>
  );
}
