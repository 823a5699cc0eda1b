import { Linter } from 'eslint';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import tseslint from 'typescript-eslint';
import { ROOT } from './sources';
import type { Sources } from './sources';

/**
 * What a room touches and must not (never.json), and text that is made markup: found with the very rules of
 * eslint.config.js that need no types, so that scopes are understood and a parameter named `document` is no offence.
 */
export async function forbiddenGlobals(sources: Sources): Promise<string[]> {
  const config = await restrictions();
  const linter = new Linter();
  return [...sources].flatMap(([path, text]) =>
    linter
      .verify(text, config, { filename: path })
      .filter(({ ruleId }) => ruleId !== null)
      .map(({ line, message }) => `${path}:${line} ${message}`),
  );
}

async function restrictions(): Promise<Linter.Config[]> {
  const module = (await import(pathToFileURL(join(ROOT, 'eslint.config.js')).href)) as { default: Linter.Config[] };
  const parser = tseslint.parser as Linter.Parser;
  const quiet = { linterOptions: { reportUnusedDisableDirectives: 'off' as const } };
  return [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } }, ...quiet },
    ...module.default.flatMap(({ files, rules }) => {
      const kept = Object.entries(rules ?? {}).filter(([rule]) => rule.startsWith('no-restricted-'));
      return files && kept.length > 0 ? [{ files, rules: Object.fromEntries(kept) }] : [];
    }),
  ];
}
