import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Rows {
  count: number;
  keyOf(index: number): string | number;
  /** px, until the row has been measured */
  estimate: number;
}

/** Rows kept above and below what can be seen. */
const OVERSCAN = 6;
/** Where a page is not laid out (it is printed, or not drawn yet), as much as a window shows. */
const WINDOW = { width: 400, height: 600 };

/** Which rows of a list with a scroll of its own are to be drawn: those that can be seen, and some around them. */
export function useListRows({ count, keyOf, estimate }: Rows) {
  const box = useRef<HTMLDivElement>(null);
  const [, draw] = useState(0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => box.current,
    getItemKey: keyOf,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => tell(rect.height > 0 ? rect : WINDOW)),
    observeElementOffset,
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || estimate,
    initialRect: WINDOW,
    onChange: () => draw((times) => times + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const measure = useCallback((element: HTMLElement | null) => virtualizer.measureElement(element), [virtualizer]);
  return {
    box,
    items: virtualizer.getVirtualItems(),
    /** px, all rows together */
    height: virtualizer.getTotalSize(),
    measure,
    /** Brings a row into sight, so that it is drawn. */
    show: useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]),
  };
}
