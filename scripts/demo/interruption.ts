const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

type Close = () => Promise<void>;
const open = new Set<Close>();
let came = false;
let exitCode = INTERRUPTED;

/** From here on Ctrl+C (or the end of the terminal) first clears away what is open, then ends the program. */
export function heedSignals(): void {
  for (const signal of SIGNALS) process.once(signal, () => void end());
}

/** What is to be cleared away on a signal. Returns how to say that it is gone. */
export function clearOnSignal(close: Close): () => void {
  open.add(close);
  return () => void open.delete(close);
}

/** Ctrl+C is how this ends: nothing has failed then. */
export function endsBySignal(): void {
  exitCode = 0;
}

/** Whether the end was wanted: errors about a browser that is gone are no news then. */
export const isInterrupted = (): boolean => came;

async function end(): Promise<void> {
  came = true;
  for (const close of open) await close().catch(() => undefined);
  process.exit(exitCode);
}
