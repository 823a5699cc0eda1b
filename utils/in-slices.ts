/** So long a page may be kept from answering, in ms: half a frame. */
const SLICE = 8;

/**
 * Does long work to its end in slices between which the page can draw, hear clicks and do everything else first.
 * @param work yields every few milliseconds
 */
export async function inSlices<T>(work: Generator<void, T, void>): Promise<T> {
  for (;;) {
    await leisure();
    const until = performance.now() + SLICE;
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      if (performance.now() >= until) break;
    }
  }
}

/** When the page has nothing else to do, or soon; at once where there is no page. */
function leisure(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}
