import type { BrowserWindow } from './browser-window';

const EXTENSION = `WebExtensionPolicy.getByID('stafett@exempel.se').extension`;

/** Presses Stafett's icon in the toolbar: opens or closes the sidebar. */
export async function pressIcon(window: BrowserWindow): Promise<void> {
  await window.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window);
  `);
}

/** Stops the event page, as Firefox does when nothing has happened for half a minute. The next message starts it again. */
export async function stopBackground(window: BrowserWindow): Promise<void> {
  const gone = await window.run<boolean>(`
    const extension = ${EXTENSION};
    const [background] = [...extension.views].filter(({ viewType }) => viewType === 'background');
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return !background || background.unloaded;
  `);
  if (!gone) throw new Error('the background did not stop');
}

/** Takes access to these pages back, as the switch at about:addons does. */
export async function takeAccessBack(window: BrowserWindow, origin: string): Promise<void> {
  await window.run(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const gone = { origins: ['${origin}'], permissions: [], data_collection: [] };
    await ExtensionPermissions.remove('stafett@exempel.se', gone, ${EXTENSION});
  `);
}

/**
 * What Firefox says of a page that is left (closed, reloaded, the background stopped) while a script of the extension is at
 * work in it: it ends the script wherever it is. What was being asked is asked again, or nobody wants to know any more.
 */
const LEFT =
  /aborted due to page navigation|Script terminated by timeout|JSWindowActorChild cannot send at the moment|NS_ERROR_NOT_INITIALIZED/;

/** What Firefox's own console says about the extension: errors and warnings of its pages, scripts and background. */
export async function complaints(window: BrowserWindow): Promise<string[]> {
  const all = await window.run<string[]>(`
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const said = storage.getEvents()
      .filter(({ level, filename }) => ['warn', 'error'].includes(level) && filename.startsWith('moz-extension:'))
      .map((event) => event.level + ': ' + event.arguments.map(String).join(' '));
    const thrown = Services.console.getMessageArray()
      .map((message) => String(message.message ?? message))
      .filter((text) => text.includes('moz-extension:') || text.includes('stafett@'));
    return [...said, ...thrown];
  `);
  return all.filter((text) => !LEFT.test(text));
}
