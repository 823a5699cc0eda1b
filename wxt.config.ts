import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { HELPDESKS } from './adapters';
import { contentScriptsPerHelpdesk } from './scripts/content-scripts-per-helpdesk';
import { forFirefox, type AnyManifest } from './scripts/firefox-manifest';
import { namesWithoutHashes } from './scripts/names-without-hashes';
import { pagesTalkToNobody } from './scripts/pages-talk-to-nobody';
import { phonesWithoutFormats } from './scripts/phones-without-formats';
import { plainContentScripts } from './scripts/plain-content-scripts';
import { preloadWhatWaits } from './scripts/preload-what-waits';

/** The helpdesks' own hosts. Accounts' own domains are asked for one by one, later, never in advance. */
const HELPDESK_HOSTS = HELPDESKS.map(({ hosts }) => hosts);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    // For today's browsers. By itself it would be the one for ES5: 2 KB more (gzip) in the background and in each page.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    plugins: [
      ...[plainContentScripts(), phonesWithoutFormats(), pagesTalkToNobody()],
      ...[namesWithoutHashes(), preloadWhatWaits(), preact()],
    ],
  }),
  manifestVersion: 3, // in Firefox too
  // While entry points are only looked at for their options, any helpdesk will do.
  alias: { '#helpdesk': './adapters/zendesk' },
  hooks: {
    ...contentScriptsPerHelpdesk,
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser === 'firefox') forFirefox(manifest as AnyManifest);
    },
  },
  // For the store's reviewers, who build it again (README.md): without the tests and what they leave behind.
  zip: {
    excludeSources: ['tests/**', 'docs/**', 'scripts/demo*', 'scripts/demo/**', '*-output/**', 'test-results/**'],
  },
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // 126 (June 2024): URL.parse. The dialog's check that nothing covers it needs 121, sidePanel.open() 116.
    minimum_chrome_version: '126',
    permissions: [
      'storage', // session: which tabs have been joined since Stafett was started; managed: an organisation's policy
      'sidePanel', // the panel beside the ticket
      'alarms', // tries a tag again, tells when a promise falls due, asks a followed address, forgets whose time is over
      'activeTab', // the address of the page where the agent pressed Stafett's icon, for "Use Stafett on this site"
      'scripting', // puts Stafett into helpdesk tabs that were open when it was installed or updated
    ],
    // Asked for when the agent wants to be reminded of what was promised, also when no ticket is open.
    optional_permissions: ['notifications'],
    // Accounts' own domains, and the address of a team's routing book: each host is asked for by itself, when somebody
    // wants Stafett there.
    optional_host_permissions: ['https://*/*'],
    host_permissions: HELPDESK_HOSTS,
    // What an IT department may decide: domain/policy.ts.
    storage: { managed_schema: 'managed-schema.json' },
    content_security_policy: {
      // `connect-src`: the background asks for a routing book where the team hosts one, at an address that nobody knows
      // here. Pages ask for nothing: each has a stricter policy of its own (scripts/pages-talk-to-nobody.ts).
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src https:; style-src 'self'; img-src 'self' data:",
    },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandOpenPanel__' },
    },
    web_accessible_resources: [
      // The guard's dialog lives in an extension-origin frame, so that the page can neither read nor press it.
      // Any page may be an own domain; under an address that is new at every start, no page can find out that it is there.
      { resources: ['dialog.html'], matches: ['https://*/*'], use_dynamic_url: true },
    ],
  },
});
