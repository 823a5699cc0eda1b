import type { Extension } from './launch';

/** The agent's answer to the browser's question about an own domain, given beforehand: no test can press that window. */
export async function allowHost(extension: Extension, host: string): Promise<void> {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    ([id, origin]) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.addHostPermission(id, origin);
    },
    [extension.id, `https://${host}/*`] as const,
  );
  await settings.close();
}

interface DeveloperPrivate {
  addHostPermission(extensionId: string, origin: string): Promise<void>;
}
