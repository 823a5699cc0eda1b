import { useEffect, useState } from 'preact/hooks';

/** What a watch has last told; null until it has, `'failed'` when it will not. */
export function useWatched<T>(
  watch: (show: (value: T) => void, failed: (error: unknown) => void) => () => void,
): T | null | 'failed' {
  const [value, setValue] = useState<T | null | 'failed'>(null);
  useEffect(
    () =>
      watch(
        (told) => setValue(() => told),
        () => setValue('failed'),
      ),
    [],
  );
  return value;
}
