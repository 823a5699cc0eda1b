import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BrowserWindow } from './browser-window';
import { proxyTo, type Proxy } from './proxy';
import { sidebar } from './sidebar';

/** The production build; `EXTENSION_FIREFOX` names a copy of it, for when somebody builds while the tests run. */
const EXTENSION = process.env['EXTENSION_FIREFOX'] ?? join(import.meta.dirname, '../../../.output/firefox-mv3');
const ID = 'stafett@exempel.se';
/** Firefox makes one up for each installation; a fixed one lets tests open the extension's pages. */
const UUID = '7c6f3f0e-5d0a-4c39-9d55-0f8f5b1a2c3d';

/** A real Firefox with the built extension. */
export interface Firefox {
  browser: Browser;
  window: BrowserWindow;
  proxy: Proxy;
  /** Opens an address in a new tab. */
  open(url: string): Promise<Page>;
  /** The real sidebar, which must be open. */
  sidebar(): Promise<Page>;
  /** A page of the extension in a tab. */
  page(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** ports of this machine for more hosts than the sandbox's */
  hosts?: Record<string, number>;
  /** a home of its own, for what an organisation has put there */
  home?: string;
}

/** @param sandboxPort where every helpdesk host is led; no other host can be reached but those that are told */
export async function launchFirefox(sandboxPort: number, { hosts, home }: FirefoxOptions = {}): Promise<Firefox> {
  const proxy = await proxyTo(sandboxPort, hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Or Firefox asks its own server for settings, which no preference can turn off in a release.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...(home === undefined ? {} : { HOME: home }) },
    args: ['--remote-allow-system-access', '--width=1440', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'en-US',
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  await browser.installExtension(EXTENSION);
  const window = await BrowserWindow.of(browser);
  return {
    browser,
    window,
    proxy,
    async open(url) {
      const tab = await browser.newPage();
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
      return tab;
    },
    sidebar: () => sidebar(browser, window),
    async page(path) {
      const tab = await browser.newPage();
      await tab.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      return tab;
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}
