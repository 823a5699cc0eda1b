import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One part of a page between two hairlines: a small label, what belongs beside it, and the content. */
export function Section({
  label,
  aside,
  name,
  children,
}: {
  label: string;
  aside?: ComponentChildren;
  name: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={`section ${name}`} aria-labelledby={id}>
      <div class="section-head">
        <h2 class="label" id={id}>
          {label}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
