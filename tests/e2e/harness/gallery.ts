import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';

/** The gallery (tests/gallery) in a browser: every state of the extension's pages, without an extension. */
export interface Gallery {
  browser: Browser;
  /** Draws one state; within a language without loading the page anew. */
  show(page: Page, state: string, lang?: string): Promise<void>;
  states(page: Page): Promise<string[]>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  // Each worker its own: two that make the same one anew take it from under each other.
  const cacheDir = await mkdtemp(join(tmpdir(), 'stafett-gallery-'));
  const configFile = join(import.meta.dirname, '../../gallery/vite.config.ts');
  const server = await createServer({ configFile, cacheDir, logLevel: 'error' });
  await server.listen(0);
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
    args: ['--no-sandbox'],
  });
  return {
    browser,
    async show(page, state, lang = 'en') {
      await page.goto(`${address}?lang=${lang}#${state}`);
      await page.locator(`[data-state="${state}"] > *`).first().waitFor({ timeout: 30_000 });
    },
    async states(page) {
      await page.goto(address);
      await page.locator('li').first().waitFor();
      return page.locator('li a:first-child').allTextContents();
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}
