import type { Extension } from './harness/launch';
import { expect, test } from './harness/test';

/** Site access in Chrome's own settings of the extension. */
async function letRead(extension: Extension, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (change) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.updateExtensionConfiguration(change);
    },
    { extensionId: extension.id, hostAccess },
  );
  await settings.close();
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
}

test('access that is given only on a click has its own calm state, and the panel is back when it is given again', async ({
  extension,
  openCase,
}) => {
  const { tab, panel } = await openCase();
  const customer = panel.getByRole('heading', { name: 'Anna Lindqvist' });
  await expect(customer).toBeVisible();
  await letRead(extension, 'ON_CLICK');
  await tab.bringToFront();
  await expect(panel.getByRole('heading', { name: 'Stafett may not read acme.zendesk.com' })).toBeVisible();
  await expect(customer).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Allow' })).toBeEnabled();
  await tab.reload();
  await letRead(extension, 'ON_ALL_SITES');
  await tab.bringToFront();
  // At once, although the tab was loaded without Stafett.
  await expect(customer).toBeVisible();
});
