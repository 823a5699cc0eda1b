import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { HintRow, type HintLine } from './hint-row';
import { useListRows } from './use-list-rows';

/** px, until a row has been measured: name, department, words. */
const ROW_HEIGHT = 72;
/** So many rows further with Page Up and Page Down. */
const PAGE = 8;

interface HintListProps {
  lines: readonly HintLine[];
  /** the hint that is open; null: none */
  open: string | null;
  turn(line: HintLine, isOn: boolean): void;
  locked: boolean;
}

/**
 * The hints, of which only those in sight are in the page: there may be 5,000. One of them is in the Tab order; arrows, Page
 * Up and Down, Home and End move along.
 */
export function HintList({ lines, open, turn, locked }: HintListProps) {
  const { box, items, height, measure, show } = useListRows({
    count: lines.length,
    keyOf: (index) => lines[index]?.hint.id ?? index,
    estimate: ROW_HEIGHT,
  });
  const opened = lines.findIndex(({ hint }) => hint.id === open);
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const place = Math.min(at, lines.length - 1);

  useEffect(() => {
    if (opened < 0) return;
    setAt(opened);
    show(opened);
  }, [open, opened < 0]);
  // Where the keyboard goes to may not be drawn yet: it gets there once it is.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .hint-open`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  const move = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, place, lines.length);
    if (to === null || !(event.target as HTMLElement).classList.contains('hint-open')) return;
    event.preventDefault();
    wanted.current = to;
    setAt(to);
    show(to);
  };
  return (
    <div ref={box} class="hint-list" onKeyDown={move}>
      <div role="list" aria-label={t('desk_hints')} style={{ height: `${height}px` }}>
        {items.map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              ref={measure}
              data-index={index}
              class="hint-row"
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <HintRow
                line={line}
                isOpen={index === opened}
                inTabOrder={index === place}
                locked={locked}
                turn={(isOn) => turn(line, isOn)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function placeAfter(key: string, place: number, length: number): number | null {
  const to: Record<string, number> = {
    ...{ ArrowDown: place + 1, ArrowUp: place - 1, PageDown: place + PAGE, PageUp: place - PAGE },
    ...{ Home: 0, End: length - 1 },
  };
  const next = to[key];
  return next === undefined || length === 0 ? null : Math.max(0, Math.min(next, length - 1));
}
