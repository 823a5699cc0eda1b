import { useEffect, useState } from 'preact/hooks';

/** The answer of a question asked once; `null` until it is there, `'failed'` when it will not come. */
export function useAnswer<T>(ask: () => Promise<T>): T | null | 'failed' {
  const [answer, setAnswer] = useState<T | null | 'failed'>(null);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer(() => value),
      () => wanted && setAnswer('failed'),
    );
    return () => void (wanted = false);
    // Asked once: what is asked does not change while the page is open.
  }, []);
  return answer;
}
