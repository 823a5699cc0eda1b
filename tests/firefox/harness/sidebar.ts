import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../e2e/harness/until';
import { contextOf, type BrowserWindow } from './browser-window';

const PANEL = '/sidepanel.html';

/**
 * Firefox's real sidebar, as a page that Puppeteer can drive. WebDriver sees only tabs, so the sidebar's browser gets an
 * id of the kind that tabs have, and WebDriver's list of browsers is taught where it is. Clicks and keys are the
 * platform's own, as in a tab.
 */
export async function sidebar(browser: Browser, window: BrowserWindow): Promise<Page> {
  const found = await until('the sidebar', () =>
    window.run<{ id: string; url: string } | null>(`
      const inside = window.SidebarController?.browser?.contentDocument?.getElementById('webext-panels-browser');
      if (!inside?.currentURI?.spec.endsWith('${PANEL}')) return null;
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      inside.permanentKey ??= {};
      const id = NavigableManager.getIdForBrowser(inside);
      const known = NavigableManager.getBrowserById;
      NavigableManager.getBrowserById = function (wanted) {
        return known.call(this, wanted) ?? (wanted === id ? inside : null);
      };
      return { id, url: inside.currentURI.spec };
    `),
  );
  window.announce(found.id, found.url);
  // One that was closed before may still be in Puppeteer's list.
  const page = (await browser.pages()).find((each) => contextOf(each) === found.id);
  if (!page) throw new Error('Puppeteer does not know the sidebar');
  return page;
}
