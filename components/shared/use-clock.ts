import { useEffect, useState } from 'preact/hooks';
import { useServices } from './services-context';

/**
 * The time now in ms, anew every `everyMs` while something on the page depends on it; `null` stops the clock.
 * @returns ms since 1970
 */
export function useClock(everyMs: number | null): number {
  const { now } = useServices();
  const [, tick] = useState(0);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now();
}
