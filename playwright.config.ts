import { defineConfig } from '@playwright/test';

/** End-to-end tests: a real Chromium with the production build. Each test brings its own browser and sandbox. */
export default defineConfig({
  testDir: 'tests/e2e',
  // No retries: a test that sometimes fails has found something, in the product or in itself.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // With the full counts one test may repeat a thousand times.
  timeout: process.env['STAFETT_COUNTS'] === 'full' ? 30 * 60_000 : 120_000,
  // A way out's note waits ten seconds for undo before it is written.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  outputDir: 'test-results',
  reporter: 'list',
  use: { trace: 'off' },
});
