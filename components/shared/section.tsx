import type { ComponentChildren } from 'preact';

/** One part of a page between two hairlines: a small label, what belongs beside it, and the content. `name` is its own on a page. */
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
  // Not useId(): it gives a section that comes later an id that another has already.
  const id = `section-${name}`;
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
