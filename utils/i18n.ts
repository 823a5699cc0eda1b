import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;

/**
 * The string of this key in the browser's language (Swedish or English), typed from `locales/en.yml`.
 * A number chooses the plural form and fills `$1`; `{name}` placeholders are filled from an object.
 * Always plain text: what is filled in is never read as markup.
 */
export const { t } = createI18n<GeneratedI18nStructure>();

/**
 * Language tag for Intl: the browser's own (`sv`, `en-GB`) where the strings are in that language too, else the strings'
 * language, so that an English sentence never carries a German date.
 */
export function language(): string {
  const strings = t('language');
  const browserLanguage = t('@@ui_locale').replace('_', '-');
  return browserLanguage.startsWith(strings) ? browserLanguage : strings;
}
