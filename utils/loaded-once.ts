/**
 * Code that is fetched when it is first needed: by one fetch for everybody who asks, so that they go on in the order in which
 * they have asked. A browser promises no order between two fetches of the same code, and a cause must not be kept before the
 * flag that it belongs to. What could not be fetched is tried again when it is next asked for.
 */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let code: Promise<T> | null = null;
  return () => {
    code ??= load().catch((error: unknown) => {
      code = null;
      throw error;
    });
    return code;
  };
}
