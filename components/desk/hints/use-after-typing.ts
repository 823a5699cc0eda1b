import { useEffect, useState } from 'preact/hooks';

/** A pause in which nobody sees that something waits, in ms. */
const PAUSE = 120;

/** A value once it has stayed the same for a moment: looking through a book of 5,000 hints is not done at every key. */
export function useAfterTyping<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
