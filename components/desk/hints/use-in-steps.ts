import { useEffect, useState } from 'preact/hooks';

/** As long as this the page may be busy at once, in ms: half of a frame. */
const BUSY = 8;

/**
 * The result of something that takes long, worked out bit by bit so that the page stays quick: what somebody types is never
 * waited for. Until it is there, the one before stands; null: there is none yet.
 * @param begin its steps, each a short piece of work; null: there is nothing to work out
 */
export function useInSteps<Result>(
  begin: () => Iterator<void, Result> | null,
  about: readonly unknown[],
): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    const steps = begin();
    if (steps === null) return setResult(null);
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const began = performance.now();
      while (performance.now() - began < BUSY) {
        const { done, value } = steps.next();
        if (done === true) return setResult(() => value);
      }
      timer = setTimeout(go);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, about);
  return result;
}
