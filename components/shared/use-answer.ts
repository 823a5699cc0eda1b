import { useEffect, useState } from 'preact/hooks';

/**
 * The answer of a question asked once; `null` until it is there, `'failed'` when it will not come.
 * @param times asked anew when this changes; the old answer stands until the new one is there
 */
export function useAnswer<T>(ask: () => Promise<T>, times: unknown = 0): T | null | 'failed' {
  const [answer, setAnswer] = useState<T | null | 'failed'>(null);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer(() => value),
      () => wanted && setAnswer('failed'),
    );
    return () => void (wanted = false);
  }, [times]);
  return answer;
}
