import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from './options';

type Entry = string | Record<string, string>;
type Values = Readonly<Record<string, string | number>>;

/** The extension's own strings: the demo looks for what an agent reads, in the language of the demo. */
export type Words = (key: string, given?: Values) => string;

export function wordsOf(language: Language): Words {
  const file = join(import.meta.dirname, '../../locales', `${language}.yml`);
  const entries = parse(readFileSync(file, 'utf8')) as Record<string, Entry>;
  return (key, given = {}) => {
    const entry = entries[key];
    if (entry === undefined) throw new Error(`locales/${language}.yml has no "${key}"`);
    if (typeof entry !== 'string') throw new Error(`locales/${language}.yml: "${key}" has plural forms`);
    return Object.entries(given).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), entry);
  };
}
