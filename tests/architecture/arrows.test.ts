import { describe, expect, it } from 'vitest';
import { brokenArrows, strayCodeInTheHostPage } from './arrows';

/** Tiny repositories: enough for the files that the case under test imports. */
const NEIGHBOURS = {
  'utils/time.ts': 'export const a = 1;',
  'domain/case-key.ts': 'export const a = 1;',
  'domain/case.ts': "import * as z from 'zod/mini'; export const Case = z.object({}); export type Case = 1;",
  'domain/chain.ts': "import { Case } from './case'; export const chain = Case;",
  'services/flag-case.ts': 'export const a = 1;',
  'services/db/database.ts': "import Dexie from 'dexie'; export const db = Dexie;",
  'components/panel/owner.tsx': 'export const a = 1;',
  'components/shared/button.tsx': 'export const a = 1;',
  'adapters/index.ts': "export { zendesk } from './zendesk/index';",
  'adapters/zendesk/account.ts': 'export const account = 1;',
  'adapters/zendesk/index.ts': 'export const zendesk = 1;',
};

function check(path: string, text: string) {
  const sources = new Map(Object.entries({ ...NEIGHBOURS, [path]: text }));
  return [...brokenArrows(sources), ...strayCodeInTheHostPage(sources)];
}

describe('arrows that are allowed', () => {
  it.each([
    ['domain/x.ts', "import { a } from '@/utils/time';"],
    ['services/x.ts', "import { db } from './db/database'; import { Case } from '@/domain/case';"],
    ['components/panel/x.tsx', "import { a } from '@/services/flag-case'; import { h } from 'preact/hooks';"],
    ['components/panel/x.tsx', "import { a } from '../shared/button'; import './panel.css';"],
    ['adapters/zendesk/x.ts', "import type { Case } from '@/domain/case'; import { a } from '@/domain/case-key';"],
    ['adapters/zendesk/x.ts', "import type * as z from 'zod/mini';"],
    ['adapters/zendesk/x.ts', "type C = import('@/domain/case').Case;"],
    [
      'entrypoints/helpdesk.content/index.ts',
      "import { zendesk } from '@/adapters'; import { browser } from 'wxt/browser';",
    ],
    ['entrypoints/background.ts', "import { a } from '@/services/flag-case'; import { browser } from 'wxt/browser';"],
    ['entrypoints/panel/main.tsx', "import { zendesk } from '@/adapters';"],
    ['entrypoints/guard.content.ts', "import { defineContentScript } from 'wxt/utils/define-content-script';"],
    ['entrypoints/guard.content.ts', "import { account } from '#helpdesk/account';"],
    ['tests/x.test.ts', "import { db } from '@/services/db/database';"],
  ])('%s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});

describe('arrows that are refused, with what to do', () => {
  it.each([
    ['utils knows the product', 'utils/x.ts', "import { a } from '@/domain/case-key';", /against the arrows/],
    ['a type counts as knowing', 'utils/x.ts', "import type { Case } from '@/domain/case';", /against the arrows/],
    [
      'domain asks a service',
      'domain/x.ts',
      "import { a } from '@/services/flag-case';",
      /take what you need as an argument/,
    ],
    ['domain knows the browser', 'domain/x.ts', "import { browser } from 'wxt/browser';", /may not know/],
    ['domain knows Dexie', 'domain/x.ts', "import type { Table } from 'dexie';", /may not know/],
    [
      'a page opens the store',
      'components/panel/x.tsx',
      "import { db } from '@/services/db/database';",
      /only services\//,
    ],
    [
      'the background opens the store',
      'entrypoints/background.ts',
      "import { db } from '@/services/db/database';",
      /only services\//,
    ],
    ['through a re-export', 'components/panel/x.tsx', "export * from '@/services/db/database';", /only services\//],
    ['lazily', 'components/panel/x.tsx', "void import('@/services/db/database');", /only services\//],
    [
      'as a worker',
      'components/panel/x.tsx',
      "new Worker(new URL('../../services/db/database.ts', import.meta.url));",
      /only services\//,
    ],
    ['by a computed path', 'services/x.ts', 'void import(`./${name}`);', /a computed path/],
    ['by require', 'domain/x.ts', "const fs = require('node:fs');", /node:fs/],
    [
      'a component knows the browser',
      'components/panel/x.tsx',
      "import { browser } from 'wxt/browser';",
      /may not know/,
    ],
    ['a component knows Dexie', 'components/panel/x.tsx', "import { liveQuery } from 'dexie';", /may not know/],
    [
      'one page borrows from another',
      'components/options/x.tsx',
      "import { a } from '../panel/owner';",
      /components\/shared/,
    ],
    [
      'one helpdesk borrows from another',
      'adapters/freshdesk/x.ts',
      "import { zendesk } from '../zendesk/index';",
      /Helpdesk contract/,
    ],
    [
      'the tab knows a helpdesk',
      'adapters/tab/x.ts',
      "import { zendesk } from '../zendesk/index';",
      /Helpdesk contract/,
    ],
    [
      'an adapter meets a service',
      'adapters/zendesk/x.ts',
      "import { a } from '@/services/flag-case';",
      /over messages/,
    ],
    [
      "an extension page knows a helpdesk's folder",
      'entrypoints/panel/main.tsx',
      "import { zendesk } from '@/adapters/zendesk';",
      /against the arrows/,
    ],
    [
      'a content script calls a service',
      'entrypoints/x.content.ts',
      "import { a } from '@/services/flag-case';",
      /out of its reach/,
    ],
    [
      'product code borrows from tests',
      'services/x.ts',
      "import { a } from '@/tests/fakes/clock';",
      /not there|no room/,
    ],
    ['a file that is not there', 'services/x.ts', "import { a } from './gone';", /which is not there/],
  ])('%s', (_, path, text, message) => {
    expect(check(path, text).join('\n')).toMatch(message);
  });
});

describe('what would be loaded into a helpdesk page', () => {
  it('finds zod behind two files, and names the way there', () => {
    expect(check('adapters/zendesk/x.ts', "import { chain } from '@/domain/chain';")).toEqual([
      expect.stringContaining('adapters/zendesk/x.ts -> domain/chain.ts -> domain/case.ts -> zod/mini'),
    ]);
  });

  it('finds it behind an inline type, because the file is loaded all the same', () => {
    expect(check('adapters/zendesk/x.ts', "import { type Case } from '@/domain/case';")).toHaveLength(1);
  });

  it('finds it when it is loaded lazily', () => {
    expect(check('entrypoints/x.content.ts', "void import('@/domain/case');")).toHaveLength(1);
  });

  it('survives files that import each other', () => {
    const sources = new Map([
      ['adapters/a.ts', "import { b } from './b';"],
      ['adapters/b.ts', "import { a } from './a'; import { h } from 'preact';"],
    ]);
    expect(strayCodeInTheHostPage(sources).join()).toContain('adapters/a.ts -> adapters/b.ts -> preact');
  });

  it('keeps every package out of the guard, the browser too', () => {
    const failures = check('entrypoints/guard.content.ts', "import { browser } from 'wxt/browser';");
    expect(failures.join()).toContain("the page's own world");
  });
});
