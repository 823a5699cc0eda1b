import { describe, expect, it } from 'vitest';
import { agentPages, HELPDESKS } from '@/adapters';
import { built, PACKAGES, type Package } from './built';
import { PAGE_POLICY } from '../scripts/pages-talk-to-nobody';
import { policyIn } from '@/domain/policy';
import { readRepositoryFile } from './repository/files';

interface Manifest {
  version: string;
  minimum_chrome_version: string;
  default_locale: string;
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: Record<string, string>;
  content_scripts: { matches: string[]; js: string[]; run_at?: string; world?: string; all_frames?: boolean }[];
  web_accessible_resources: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  icons: Record<string, string>;
}

interface FirefoxKeys {
  browser_specific_settings: { gecko: Record<'id' | 'strict_min_version', string> & Record<string, unknown> };
  background: Record<string, unknown>;
  sidebar_action: Record<string, unknown>;
  commands: Record<string, unknown>;
}

/** What Stafett may ask for, and why. A new line here is a new question to every user: it needs a reason in README.md. */
const PERMISSIONS: Record<string, string> = {
  storage: 'remembers, until the browser is closed, which open tabs it has joined; reads an organisation’s policy',
  sidePanel: 'the panel beside the ticket',
  alarms:
    'tries a tag again, tells when a promise falls due, asks a followed address for the book, forgets whose time is over',
  scripting: 'puts Stafett into helpdesk tabs that were open when it was installed or updated, and into own domains',
  activeTab: "the address of the page where the agent pressed Stafett's icon, for “Use Stafett on this site”",
};
const OPTIONAL = ['notifications'];
const HOSTS = HELPDESKS.map(({ hosts }) => hosts);
/** Never asked for in advance: one host at a time is allowed, for an account's own domain or a routing book's address. */
const OPTIONAL_HOSTS = ['https://*/*'];
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // The background's, for a routing book at an address: no page may connect at all, see below.
  'connect-src': 'https:',
  'style-src': "'self'",
  'img-src': "'self' data:",
};
/** Keys that widen what others can do to Stafett, or what it can do to others. */
const NEVER = [
  'externally_connectable',
  'update_url',
  'key',
  'oauth2',
  'sandbox',
  'chrome_url_overrides',
  'devtools_page',
];

/** What only one of the browsers knows. */
const ONLY: Record<Package, { permissions: string[]; keys: string[] }> = {
  'chrome-mv3': { permissions: ['sidePanel'], keys: ['minimum_chrome_version', 'side_panel', 'storage'] },
  'firefox-mv3': { permissions: [], keys: ['browser_specific_settings', 'sidebar_action'] },
};
const ALL_ONLY = Object.values(ONLY);

describe.each(PACKAGES)('manifest of %s', (name) => {
  const { files, read } = built(name);
  const raw = JSON.parse(read('manifest.json').toString()) as Record<string, unknown>;
  const manifest = raw as unknown as Manifest;
  const page = (part: string) => manifest.content_scripts.find(({ js }) => js.some((path) => path.includes(part)));
  const notHere = ALL_ONLY.flatMap(({ permissions }) => permissions).filter(
    (permission) => !ONLY[name].permissions.includes(permission),
  );
  const permissions = Object.keys(PERMISSIONS).filter((permission) => !notHere.includes(permission));

  it('asks for exactly these permissions', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    expect(manifest.optional_permissions).toEqual(OPTIONAL);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL_HOSTS);
  });

  it('gives a reason in README.md for every permission it asks for', () => {
    const readme = readRepositoryFile('README.md');
    const silent = [...Object.keys(PERMISSIONS), ...OPTIONAL, ...HOSTS, ...OPTIONAL_HOSTS].filter(
      (name) => !readme.includes(`\`${name}\``),
    );
    expect(silent).toEqual([]);
  });

  it('has none of the keys that widen it', () => {
    expect(NEVER.filter((key) => key in raw)).toEqual([]);
  });

  it('lets extension pages run only what is in the package, and talk to nobody', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const policy = manifest.content_security_policy['extension_pages'] ?? '';
    const directives = policy.split(';').map((each) => each.trim().split(/\s+/));
    expect(Object.fromEntries(directives.map(([name, ...rest]) => [name, rest.join(' ')]))).toEqual(POLICY);
    expect(policy).not.toContain('unsafe');
  });

  it('lets none of its pages connect to anything: only the background may ask for a routing book', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const [head = ''] = read(page)
        .toString()
        .split(/<script|<link/);
      const [, own = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head) ?? [];
      expect(own.replaceAll('&#39;', "'"), page).toBe(PAGE_POLICY);
    }
    const asking = files.filter((path) => path.endsWith('.js') && /\bIf-None-Match\b/.test(read(path).toString()));
    expect(asking).toEqual(['background.js']);
  });

  it('has the keys of its own browser, and none that only the other knows', () => {
    const keys = ALL_ONLY.flatMap((only) => only.keys).filter((key) => key in raw);
    expect(keys.toSorted()).toEqual(ONLY[name].keys.toSorted());
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe((JSON.parse(readRepositoryFile('package.json')) as { version: string }).version);
  });

  it("puts the guard into the page's own world before the page's scripts", () => {
    expect(page('-guard')).toMatchObject({ world: 'MAIN', run_at: 'document_start' });
  });

  it('runs the rest in its own world, and nothing outside the helpdesk', () => {
    expect(page('early')?.world ?? 'ISOLATED').toBe('ISOLATED');
    const matches = manifest.content_scripts.flatMap((each) => each.matches);
    expect([...new Set(matches)]).toEqual(HELPDESKS.map(agentPages));
  });

  it('shows the helpdesk page nothing but the dialog', () => {
    // At an address that no page can know in advance, nor find out by it that Stafett is installed: Chrome is asked for a
    // new one at every start, Firefox makes one up at each installation.
    const address = name === 'chrome-mv3' ? { use_dynamic_url: true } : {};
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['dialog.html'], matches: OPTIONAL_HOSTS, ...address },
    ]);
    expect(files).toContain('dialog.html');
  });

  it('speaks Swedish and English, with the same messages', () => {
    const messages = (language: string) =>
      Object.keys(JSON.parse(read(`_locales/${language}/messages.json`).toString()) as object).toSorted();
    expect(files.filter((path) => path.startsWith('_locales/'))).toEqual([
      '_locales/en/messages.json',
      '_locales/sv/messages.json',
    ]);
    expect(messages('sv')).toEqual(messages('en'));
    expect(manifest.default_locale).toBe('en');
  });

  it('has its icons in every size that browsers ask for', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    expect(Object.values(manifest.icons).filter((path) => !files.includes(path.replace(/^\//, '')))).toEqual([]);
  });
});

describe('the manifest for Chrome and Edge', () => {
  const manifest = JSON.parse(built('chrome-mv3').read('manifest.json').toString()) as Manifest;

  it('says which Chrome it needs: sidePanel.open() came with 116', () => {
    expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(116);
  });
});

describe('what an IT department may decide', () => {
  const { read } = built('chrome-mv3');
  const manifest = JSON.parse(read('manifest.json').toString()) as { storage: { managed_schema: string } };
  const schema = JSON.parse(read(manifest.storage.managed_schema).toString()) as PolicySchema;

  it('is told to Chrome by a schema with a sentence for each field, and by kinds that it knows', () => {
    expect(schema.type).toBe('object');
    for (const [field, { type, title, description }] of Object.entries(schema.properties)) {
      expect(['string', 'integer', 'boolean', 'array'], field).toContain(type);
      expect(
        [title, description].every((words) => words.length > 10),
        field,
      ).toBe(true);
    }
  });

  it('is exactly what Stafett reads', () => {
    const claim = Object.fromEntries(Object.keys(schema.properties).map((field) => [field, null]));
    expect(policyIn(claim).faults.filter(({ what }) => what === 'unknown')).toEqual([]);
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(policyIn({}).policy).toSorted());
  });
});

interface PolicySchema {
  type: string;
  properties: Record<string, Record<'type' | 'title' | 'description', string>>;
}

describe('the manifest for Firefox', () => {
  const manifest = JSON.parse(built('firefox-mv3').read('manifest.json').toString()) as Manifest & FirefoxKeys;
  const { gecko } = manifest.browser_specific_settings;

  it('has an identity, and says that no data is collected', () => {
    expect(gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('says which Firefox it needs: adopted styles in content scripts came with 153', () => {
    expect(Number.parseInt(gecko.strict_min_version)).toBeGreaterThanOrEqual(153);
  });

  it('has an event page instead of a worker, and a sidebar that nobody is shown unasked', () => {
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(Object.keys(manifest.commands)).toEqual(['_execute_sidebar_action']);
  });
});

describe.each(PACKAGES)('the package %s', (name) => {
  const { files, read } = built(name);

  it('has no source maps, no tests and no remote code', () => {
    expect(files.filter((path) => /\.map$|\.test\.|node_modules/.test(path))).toEqual([]);
    const remote = files.filter(
      (path) => /\.html$/.test(path) && /(src|href)="(https?:)?\/\//.test(read(path).toString()),
    );
    expect(remote).toEqual([]);
  });

  it('evaluates no text as code', () => {
    const evals = files.filter((path) => path.endsWith('.js') && /\beval\(|new Function\(/.test(read(path).toString()));
    expect(evals).toEqual([]);
  });
});
