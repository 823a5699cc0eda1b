import { generateChromeMessagesText, parseMessagesText } from '@wxt-dev/i18n/build';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setLocale, type Messages } from './locale';

export type Locale = 'sv' | 'en';

/** The locale file's own text. */
export function localeText(locale: Locale): string {
  return readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../locales', `${locale}.yml`), 'utf8');
}

/** The messages as the build writes them into the extension. */
export function builtMessages(locale: Locale): Messages {
  return JSON.parse(generateChromeMessagesText(parseMessagesText(localeText(locale), 'YAML'))) as Messages;
}

/** From here on t() speaks this language. */
export function speak(locale: Locale): void {
  setLocale(locale === 'en' ? 'en_GB' : locale, builtMessages(locale));
}

speak('en');
