import type { ComponentChildren } from 'preact';

/** A list at the left, and what is open of it at the right; under each other where the page is narrow. */
export function ListAndEditor({
  list,
  children,
  label,
}: {
  list: ComponentChildren;
  /** the editor; it is named after what is open */
  children: ComponentChildren;
  label: string;
}) {
  return (
    <div class="list-and-editor">
      <div class="lae-list">{list}</div>
      <section class="lae-editor" aria-label={label}>
        {children}
      </section>
    </div>
  );
}
