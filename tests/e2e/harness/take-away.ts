import { Devtools } from './devtools';
import type { Extension } from './launch';

/**
 * The extension is removed while its pages are open. Only one that was loaded by `extension.reload()` can be: the browser
 * takes one from its command line for its own.
 */
export async function remove({ context, profile, id }: Extension): Promise<void> {
  const devtools = await Devtools.of(context, profile);
  await devtools.send('Extensions.uninstall', { id });
}

/** The extension is switched off on the browser's own page for extensions, as an agent or their company would. */
export async function disable({ context, id }: Extension): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extension) => {
    await (chrome as unknown as { management: typeof chrome.management }).management.setEnabled(extension, false);
  }, id);
  await page.close();
}
