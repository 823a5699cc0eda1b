import { useState } from 'preact/hooks';

let last = 0;

/** An id of its own for an element, for as long as it stands. Not useId(): that gives what comes later an id that is taken. */
export function useOwnId(name: string): string {
  const [id] = useState(() => `${name}-${(last += 1)}`);
  return id;
}
