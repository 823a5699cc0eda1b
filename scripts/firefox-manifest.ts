import OLDEST from './oldest-browsers.json' with { type: 'json' };

/** What both packages have in common goes in, and what Firefox needs comes out; keys that it does not know are left out. */
export interface AnyManifest {
  minimum_chrome_version?: unknown;
  permissions?: string[];
  storage?: unknown;
  commands?: Record<string, unknown>;
  sidebar_action?: Record<string, unknown>;
  web_accessible_resources?: { use_dynamic_url?: boolean }[];
  browser_specific_settings?: unknown;
}

/**
 * Turns the manifest for Chrome into Firefox's, in place.
 * - The panel is a sidebar: no permission, and a command of Firefox's own that opens and closes it.
 * - A policy's fields are not declared: Firefox takes them as they come (docs/sharing.md).
 * - 153 (July 2026) is the oldest release that still gets repairs (ESR), the one that the tests run in, and the first in
 *   which a content script may give a shadow root its styles (`adoptedStyleSheets`).
 */
export function forFirefox(manifest: AnyManifest): void {
  delete manifest.minimum_chrome_version;
  delete manifest.storage;
  manifest.permissions = (manifest.permissions ?? []).filter((permission) => permission !== 'sidePanel');
  const { _execute_action: open, ...commands } = manifest.commands ?? {};
  manifest.commands = { ...commands, _execute_sidebar_action: open };
  manifest.sidebar_action = {
    ...manifest.sidebar_action,
    default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    // Nobody is shown a panel before having asked for it.
    open_at_install: false,
  };
  // Its addresses are made up at each installation anyway.
  for (const resource of manifest.web_accessible_resources ?? []) delete resource.use_dynamic_url;
  manifest.browser_specific_settings = {
    gecko: {
      id: 'stafett@exempel.se',
      strict_min_version: `${OLDEST.firefox}.0`,
      data_collection_permissions: { required: ['none'] },
    },
  };
}
