import type { Page, TestInfo } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until';

/**
 * What a page saves to disk by this step, as text. Two connections to the browser each want downloads for themselves, for
 * as long as the browser runs: this one gets them where it says, whatever an earlier test has said.
 */
export async function savedFile(
  page: Page,
  { outputDir }: Pick<TestInfo, 'outputDir'>,
  name: string,
  save: () => Promise<void>,
): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: outputDir });
  await save();
  const file = join(outputDir, name);
  return until(file, () =>
    readFile(file, 'utf8').then(
      (read) => read || null,
      () => null,
    ),
  );
}
