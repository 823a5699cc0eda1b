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

/** What is on Stafett's icon: the number, and what it says under the pointer. */
export function badge(window: BrowserWindow): Promise<{ text: string; title: string }> {
  return window.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { badgeText, title } = ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).action.getContextData(null);
    return { text: badgeText, title };
  `);
}

/** From now on reminders come here, and to no desktop. */
export async function catchReminders(window: BrowserWindow): Promise<void> {
  await window.run(`
    const caught = (window.caughtReminders = []);
    const service = {
      QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
      showAlert(alert, listener) { caught.push({ title: alert.title, listener }); },
      closeAlert() {},
    };
    Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
      Components.ID('{5b7c0b4e-52b2-4b0a-9d2e-7f0e2f6f1c11}'), 'reminders', '@mozilla.org/alerts-service;1',
      { createInstance: (iid) => service.QueryInterface(iid) },
    );
  `);
}

/** The titles of the reminders since then. */
export function reminders(window: BrowserWindow): Promise<string[]> {
  return window.run('return window.caughtReminders.map(({ title }) => title);');
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
 * work in it: it ends the script wherever it is. What was being asked is asked again, or nobody wants to know any more. The
 * last is a bug of Firefox's (1633315): it takes a page's listeners off when there is nobody any more to take them off from.
 */
const LEFT =
  /aborted due to page navigation|Script terminated by timeout|Promise rejected after context unloaded: Actor 'Conduits' destroyed|JSWindowActorChild cannot send at the moment|NS_ERROR_NOT_INITIALIZED|sendRemoveListener on closed conduit/;

/** Advice to whoever places things while a page is scrolled, which a list that draws only what is in view has to do. */
const ADVICE = /appears to use a scroll-linked positioning effect/;

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
  return all.filter((text) => !LEFT.test(text) && !ADVICE.test(text));
}
