import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useListRows } from './use-list-rows';

/** So many rows further with Page Up and Page Down. */
const PAGE = 8;

interface LongListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf(item: Item): string;
  /** the id of what is open; null: nothing */
  open: string | null;
  /** px, until a row has been measured */
  estimate: number;
  /** Draws a row with one link in it. @param inTabOrder whether its controls are to be reached by Tab */
  row(item: Item, at: { isOpen: boolean; inTabOrder: boolean }): ComponentChildren;
}

/**
 * Things with an editor each, of which only those in sight are in the page: there may be 5,000. One of them is in the Tab
 * order; arrows, Page Up and Down, Home and End move along.
 */
export function LongList<Item>({ label, items: all, idOf, open, estimate, row }: LongListProps<Item>) {
  const idAt = (index: number) => {
    const item = all[index];
    return item === undefined ? index : idOf(item);
  };
  const { box, items, height, measure, show } = useListRows({ count: all.length, keyOf: idAt, estimate });
  const opened = open === null ? -1 : all.findIndex((item) => idOf(item) === open);
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const place = Math.min(at, all.length - 1);

  useEffect(() => {
    if (opened < 0) return;
    setAt(opened);
    show(opened);
  }, [open, opened < 0]);
  // Where the keyboard goes to may not be drawn yet: it gets there once it is.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  const move = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, place, all.length);
    if (to === null || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    wanted.current = to;
    setAt(to);
    show(to);
  };
  return (
    <div ref={box} class="long-list" onKeyDown={move}>
      <div role="list" aria-label={label} style={{ height: `${height}px` }}>
        {items.map(({ index, key, start }) => {
          const item = all[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              ref={measure}
              data-index={index}
              class="long-row"
              role="listitem"
              aria-setsize={all.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row(item, { isOpen: index === opened, inTabOrder: index === place })}
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
