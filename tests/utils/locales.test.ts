import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { localeText } from '../fakes/locale-files';

const ROOT = new URL('../../', import.meta.url).pathname;
const ROOMS = ['utils', 'services', 'components', 'entrypoints', 'adapters', 'domain'];

/** Keys of the browser itself, and those that only the manifest uses. */
const BROWSERS_OWN = /^@@/;
const MANIFEST = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');

function messages(locale: 'sv' | 'en') {
  const parsed = parseMessagesText(localeText(locale), 'YAML').filter(({ key }) => !BROWSERS_OWN.test(key[0] ?? ''));
  return new Map(
    parsed.map((message) => [
      message.key.join('_'),
      {
        forms: message.type === 'plural' ? Object.keys(message.plurals).sort().join(' ') : 'one',
        named: [...message.namedSubstitutions].sort().join(' '),
        numbered: message.substitutions,
        text: message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message,
      },
    ]),
  );
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((file) => {
    const path = join(folder, file.name);
    if (file.isDirectory()) return sources(path);
    return /\.tsx?$/.test(file.name) ? [readFileSync(join(ROOT, path), 'utf8')] : [];
  });
}

const sv = messages('sv');
const en = messages('en');
const code = ROOMS.flatMap(sources).join('\n');

describe('the locale files', () => {
  it('have the same keys', () => {
    expect([...sv.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('have the same plural forms and placeholders for each key', () => {
    const shape = ({ forms, named, numbered }: { forms: string; named: string; numbered: number }) => ({
      forms,
      named,
      numbered,
    });
    for (const [key, message] of en)
      expect({ key, ...shape(sv.get(key) ?? message) }).toEqual({ key, ...shape(message) });
  });

  it('have no key that a browser refuses: letters, digits and _ only, told apart without case', () => {
    for (const key of en.keys()) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(new Set([...en.keys()].map((key) => key.toLowerCase())).size).toBe(en.size);
  });

  it('have no empty text, no exclamation marks and no text with markup', () => {
    for (const [key, { text }] of [...sv, ...en]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[!<>]/);
    }
  });

  it('say something else in Swedish than in English, but for names', () => {
    const same = [...en].filter(([key, { text }]) => sv.get(key)?.text === text).map(([key]) => key);
    expect(same).toEqual(['extName', 'optionsTitle']);
  });
});

/** `t('key')`, or a key kept in a table and given to t() later: any string literal that is one. */
const literals = new Set([...code.matchAll(/['"`]([A-Za-z0-9_]+)['"`]/g)].map(([, literal]) => literal));
/** `t(`nothing_${why}_more`)`: everything that fits the pattern. */
const patterns = [...code.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/g)].map(
  ([, template = '']) => new RegExp(`^${template.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '[A-Za-z0-9_]+')}$`),
);

describe('the keys in the code', () => {
  it('exist', () => {
    const used = [...code.matchAll(/\bt\(\s*'([A-Za-z0-9_@]+)'/g)].map(([, key = '']) => key);
    const missing = used.filter((key) => !BROWSERS_OWN.test(key) && !en.has(key));
    expect(missing).toEqual([]);
    for (const pattern of patterns)
      expect(
        [...en.keys()].some((key) => pattern.test(key)),
        String(pattern),
      ).toBe(true);
  });

  it('are all of them: no text is left that nothing shows', () => {
    const unused = [...en.keys()].filter(
      (key) =>
        !literals.has(key) && !patterns.some((pattern) => pattern.test(key)) && !MANIFEST.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
