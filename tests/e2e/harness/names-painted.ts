import type { Page } from '@playwright/test';

/** One name at the top of the panel (empty: a skeleton, or no customer), and when it was painted, epoch ms. */
export interface Painted {
  at: number;
  name: string;
}

declare global {
  interface Window {
    painted?: Painted[];
  }
}

/** From here on the panel writes down every customer name that it puts on the screen. One clock with the page: same machine. */
export async function recordNames(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const painted: Painted[] = [];
    const look = () => {
      const name = document.querySelector('h1')?.textContent ?? '';
      if (painted.at(-1)?.name !== name) painted.push({ at: Date.now(), name });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    look();
    window.painted = painted;
  });
}

export function namesPainted(panel: Page): Promise<Painted[]> {
  return panel.evaluate(() => window.painted ?? []);
}
