/**
 * The arrow table: which room may import which, and which packages it may know.
 *
 *     in the extension:   utils <- domain <- services/db <- services <- components <- entrypoints
 *     in the host page:   utils <- (types and pure functions of domain, no zod) <- adapters <- entrypoints/*.content
 */
export interface Room {
  /** rooms it may import, itself included */
  rooms: readonly RoomName[];
  /** packages it may import; `preact` stands for `preact/hooks` too */
  packages: readonly string[];
  /** packages whose types it may name (`import type`): nothing of them is loaded */
  types?: readonly string[];
  /** what to do instead, as the end of a failure's sentence */
  instead: string;
}

export const ROOM_NAMES = [
  'utils',
  'domain',
  'services/db',
  'services',
  'components',
  'adapters',
  'entrypoints',
  'entrypoints/*.content',
] as const;
export type RoomName = (typeof ROOM_NAMES)[number];

const BROWSER = ['wxt/browser'];
const VIEW = ['preact', '@tanstack/virtual-core', 'lucide'];

export const ROOMS: Record<RoomName, Room> = {
  utils: {
    rooms: ['utils'],
    packages: [...BROWSER, '@wxt-dev/browser', 'zod/mini', '#i18n', '@wxt-dev/i18n', 'libphonenumber-js'],
    instead: 'utils/ knows the platform, not the product: move what needs the product to the right in the arrows.',
  },
  domain: {
    rooms: ['utils', 'domain'],
    packages: ['zod/mini'],
    instead: 'domain/ is pure: take what you need as an argument, and let a service fetch it.',
  },
  'services/db': {
    rooms: ['utils', 'domain', 'services/db'],
    packages: ['dexie', 'zod/mini'],
    instead: 'services/db/ holds tables, indexes and upgrades and nothing else.',
  },
  services: {
    rooms: ['utils', 'domain', 'services/db', 'services'],
    packages: [...BROWSER, 'dexie', 'zod/mini'],
    instead: 'services/ read, call a pure function and write; adapters meet them only over validated messages.',
  },
  components: {
    rooms: ['utils', 'domain', 'services', 'components'],
    packages: [...VIEW, '#i18n'],
    instead: 'components/ show what they are given: the browser and the store are reached through services.',
  },
  adapters: {
    rooms: ['utils', 'domain', 'adapters'],
    packages: [],
    types: ['zod/mini'],
    instead: 'adapters/ get the page and its fetch as arguments and exchange domain values over messages.',
  },
  entrypoints: {
    rooms: ['utils', 'domain', 'services', 'components', 'entrypoints'],
    packages: ['wxt', ...VIEW, '#i18n', 'zod/mini'],
    instead: 'entrypoints/ only wire: call a service or mount a component.',
  },
  'entrypoints/*.content': {
    rooms: ['utils', 'domain', 'adapters', 'entrypoints/*.content'],
    packages: ['wxt'],
    types: ['zod/mini'],
    instead: 'a content script wires an adapter to messages; the store and the extension pages are out of its reach.',
  },
};

/** What must never reach a helpdesk page, however many files lie between: size, and code that the page could provoke. */
export const NOT_IN_THE_HOST_PAGE = ['zod', 'dexie', 'preact', '@tanstack/virtual-core', 'lucide', 'libphonenumber-js'];

/** The guard runs in the page's own world before the page does: no browser, no packages but WXT's declaration. */
export const GUARD = /^entrypoints\/guard\.content(\/|\.ts$)/;
export const ALLOWED_IN_THE_GUARD = ['wxt/utils/define-content-script'];

/** Which room a file belongs to; null for tests, scripts and the rest. */
export function roomOf(path: string): RoomName | null {
  const [top = '', second = ''] = path.split('/');
  if (top === 'services')
    return path.startsWith('services/db/') || path === 'services/db.ts' ? 'services/db' : 'services';
  if (top === 'entrypoints') return /\.content(\.tsx?)?$/.test(second) ? 'entrypoints/*.content' : 'entrypoints';
  return ROOM_NAMES.find((name) => name === top) ?? null;
}

/**
 * Folders side by side that must not know each other: the pages under components/, the helpdesks under adapters/.
 * The names listed are for all of their siblings.
 */
export const APART: Record<string, { shared: readonly string[]; instead: string }> = {
  components: {
    shared: ['shared'],
    instead: 'a page knows only its own folder and components/shared/: move what two pages need there.',
  },
  adapters: {
    shared: ['shared', 'tab'],
    instead: 'a helpdesk is known only by its own folder, and by index.ts beside it: go through the Helpdesk contract.',
  },
};

/**
 * Files that rooms may import which may not import the rest of the file's room. Extension pages and the
 * background must know whether a tab shows a helpdesk and where a case is opened: what addresses tell, and no more.
 */
export const DOORS: Record<string, readonly RoomName[]> = {
  'adapters/index.ts': ['entrypoints'],
};

/** Files of adapters/ that know which helpdesks there are. */
export const REGISTRIES = ['adapters/index.ts'];

/** What may stand at the top of the repository, and why. Dot files are the tools' and not listed. */
export const AT_THE_TOP: Record<string, string> = {
  entrypoints: 'room',
  components: 'room',
  utils: 'room',
  domain: 'room',
  services: 'room',
  adapters: 'room',
  public: 'WXT copies it into the extension',
  locales: 'the i18n module reads it',
  tests: 'everything that proves something',
  scripts: 'the verbs of package.json',
  docs: 'for contributors',
  'wxt.config.ts': 'tool',
  'vitest.config.ts': 'tool',
  'playwright.config.ts': 'tool',
  'eslint.config.js': 'tool',
  'knip.jsonc': 'tool',
  'tsconfig.json': 'tool',
  'package.json': 'tool',
  'package-lock.json': 'tool',
  'README.md': 'for everyone',
  'CHANGELOG.md': 'for users',
  LICENSE: 'for everyone',
};
