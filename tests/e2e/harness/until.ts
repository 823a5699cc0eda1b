/** Looks again and again until there is something to see. For what Playwright's own waiting cannot reach. */
export async function until<T>(what: string, look: () => Promise<T | null>, withinMs = 10_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`did not see ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Helpdesks tell the time in whole seconds: what is done after this is later than what is done now, for them too. */
export async function nextSecond(): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  await until('the next second', async () => (Math.floor(Date.now() / 1000) > now ? true : null));
}
