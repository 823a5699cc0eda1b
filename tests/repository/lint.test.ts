import { ESLint } from 'eslint';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources';

/** An existing file lends its name: rules that need types look at files of the project only. */
const BORROWED = { service: 'services/db/database.ts', script: 'scripts/run.mjs' };

const eslint = new ESLint({ cwd: ROOT });

async function rulesBroken(text: string, path: string = BORROWED.service): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, path) });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

// The first text pays for reading the whole project's types.
beforeAll(() => rulesBroken('export {};'), 120_000);

// A linter that cannot read the types reports nothing, and looks as if all were well.
describe('the linter sees', () => {
  it.each([
    ['a promise that nobody waits for', 'export const f = (p: Promise<void>) => { p; };', 'no-floating-promises'],
    [
      'a promise where a plain function belongs',
      'export const f = (g: () => Promise<void>) => { [1].forEach(g); };',
      'no-misused-promises',
    ],
    ['any', 'export const f = (x: any) => x;', 'no-explicit-any'],
    ['what any leads to', 'export const f = () => JSON.parse("1").name;', 'no-unsafe'],
    ['a null that is wished away', 'export const f = (x: string | null) => x!.length;', 'no-non-null-assertion'],
    [
      'a case that is forgotten',
      'export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; } return 2; };',
      'switch-exhaustiveness-check',
    ],
    ['a type imported as a value', "import { Dexie } from 'dexie'; export type D = Dexie;", 'consistent-type-imports'],
    [
      'a file loaded for its types',
      "import { type Table } from 'dexie'; export type D = Table;",
      'no-import-type-side-effects',
    ],
    ['== where === is meant', 'export const f = (x: unknown) => x == 1;', 'eqeqeq'],
    ['console.log in the product', 'console.log("x");', 'no-console'],
    [
      'an excuse that is no longer needed',
      '// eslint-disable-next-line eqeqeq -- because\nexport const a = 1;',
      'Unused eslint-disable',
    ],
    ['a ts-ignore', '// @ts-ignore\nexport const a: string = 1;', 'ban-ts-comment'],
  ])('%s', async (_, text, rule) => {
    expect((await rulesBroken(text)).join()).toContain(rule);
  });

  it('nothing wrong with good code', async () => {
    expect(await rulesBroken("import type { Table } from 'dexie';\nexport type D = Table;\n")).toEqual([]);
    expect(await rulesBroken('export const f = (x) => x;\nconsole.log(f(1));\n', BORROWED.script)).toEqual([]);
  });
});
