/** Lines of text that are not there yet, in per cent of the width (whole tens), each as tall as a line. */
export function Lines({ widths }: { widths: number[] }) {
  return (
    <div aria-hidden="true">
      {widths.map((width, index) => (
        <div class="skeleton-line" key={index}>
          <span class={`skeleton w${width}`} />
        </div>
      ))}
    </div>
  );
}

/** Each part's class holds its final height. */
const PARTS: [name: string, widths: number[]][] = [
  ['customer', [50, 80, 40, 30]],
  ['chain', [90]],
  ['owner', [20, 60]],
  ['flags', [20, 90, 70]],
  ['commitments', [20, 90]],
  ['brief', [20, 90, 70, 80, 60]],
];

/** The panel before its data. `entrypoints/sidepanel/index.html` paints the same before any script has run. */
export function PanelSkeleton() {
  return (
    <main class="panel" aria-busy="true">
      <h1 class="visually-hidden">Stafett</h1>
      {PARTS.map(([name]) => (
        <PartSkeleton key={name} name={name} />
      ))}
    </main>
  );
}

/** One part of the panel, at its final height. */
export function PartSkeleton({ name }: { name: string }) {
  return (
    <div class={`section skeleton-${name}`}>
      <Lines widths={PARTS.find(([part]) => part === name)?.[1] ?? []} />
    </div>
  );
}
