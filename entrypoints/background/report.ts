/**
 * Failures of the background itself: in its console, for whoever looks there. Never with a message's content.
 * @returns a handler for a rejected promise
 */
export function report(where: string): (error: unknown) => void {
  return (error) =>
    console.warn(`stafett: ${where}:`, error instanceof Error ? `${error.name}: ${error.message}` : error);
}
