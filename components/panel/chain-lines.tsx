import { ROW_HEIGHT, STRIP_HEIGHT, type ChainLayout } from './chain-layout';

const MIDDLE = ROW_HEIGHT / 2;

/** Lines between the stations and the red arcs of the returns: a picture of what the stations' own texts say. */
export function ChainLines({ layout }: { layout: ChainLayout }) {
  const { marks, arcs } = layout;
  return (
    <svg class="chain-lines" width={layout.width} height={STRIP_HEIGHT} aria-hidden="true" focusable="false">
      {marks.slice(1).map((mark, index) => {
        const before = marks[index];
        if (!before) return null;
        return (
          <line
            key={index}
            class="chain-link"
            x1={before.x + before.width + 2}
            x2={mark.x - 2}
            y1={MIDDLE}
            y2={MIDDLE}
          />
        );
      })}
      {arcs.map((arc) => (
        <g key={arc.index} class="chain-return">
          <path d={arcPath(arc.fromX, arc.toX, arc.depth)} />
          <path
            d={`M${arc.toX - 3} ${ROW_HEIGHT + 5} L${arc.toX} ${ROW_HEIGHT + 1} L${arc.toX + 3} ${ROW_HEIGHT + 5}`}
          />
        </g>
      ))}
    </svg>
  );
}

/** A flat cup from one station down and up to another; its control points lie so that the lowest point is `depth`. */
function arcPath(fromX: number, toX: number, depth: number): string {
  const low = ROW_HEIGHT + depth * (4 / 3);
  return `M${fromX} ${ROW_HEIGHT + 1} C${fromX} ${low} ${toX} ${low} ${toX} ${ROW_HEIGHT + 1}`;
}
