import type { Frame, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** axe itself. Its builder for Playwright finds no frame in a closed shadow root, and opens a second page for each run. */
const SOURCE = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

let source: string | null = null;

/** What axe finds wrong in a page or frame as it is now: rule, what it asks for, where. */
export async function violations(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate((source ??= readFileSync(SOURCE, 'utf8')));
  return page.evaluate(async () => {
    // Half way from one colour to another nothing has the contrast that it will have.
    const moving = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: Axe };
    const { violations: found } = await axe.run({ resultTypes: ['violations'] });
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
