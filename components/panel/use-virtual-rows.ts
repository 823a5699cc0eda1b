import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Rows {
  count: number;
  keyOf(index: number): string | number;
  /** px, until the row has been measured */
  estimate(index: number): number;
}

export interface VirtualRow {
  index: number;
  key: string | number | bigint;
  /** px from the list's top */
  offset: number;
}

/** Rows kept above and below what can be seen. */
const OVERSCAN = 8;

/** Which rows of a list are in or near the window; the window itself scrolls, the list starts somewhere below its top. */
export function useVirtualRows({ count, keyOf, estimate }: Rows) {
  const list = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const [, draw] = useState(0);
  const options: VirtualizerOptions<Window, HTMLElement> = {
    count,
    getScrollElement: () => window,
    getItemKey: keyOf,
    estimateSize: estimate,
    overscan: OVERSCAN,
    scrollMargin: top.current,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    // A row without a height (the page is not laid out) must not let thousands of rows in: the estimate holds then.
    measureElement: (row, entry, instance) =>
      measureElement(row, entry, instance) || estimate(instance.indexFromElement(row)),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => draw((times) => times + 1),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    // What stands above the list may have grown since the last time: the margin follows.
    const now = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
    if (Math.abs(now - top.current) > 0.5) {
      top.current = now;
      draw((times) => times + 1);
    }
    virtualizer._willUpdate();
  });
  const measure = useCallback((element: HTMLElement | null) => virtualizer.measureElement(element), [virtualizer]);
  const items: VirtualRow[] = virtualizer
    .getVirtualItems()
    .map(({ index, key, start }) => ({ index, key, offset: start - virtualizer.options.scrollMargin }));
  return { list, items, height: virtualizer.getTotalSize(), measure };
}
