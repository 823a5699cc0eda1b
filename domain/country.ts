// Free of zod.

/**
 * Languages that are almost only spoken in one country. English, Spanish, French, German, Portuguese, Arabic, Chinese
 * and others name none.
 */
const ONE_COUNTRY = new Set(
  'bg cs da el et fi he hr hu id is it ja ko lt lv nb nn no pl ro sk sl sv th tr uk vi'.split(' '),
);

/**
 * The country (`SE`) that a locale tells: its region, else that of a language with one country. Null when it tells none.
 * Nothing is guessed: a national phone number is only compared where its country is known.
 */
export function countryOf(locale: string | null): string | null {
  if (locale === null) return null;
  try {
    const { language, region } = new Intl.Locale(locale.trim().replaceAll('_', '-'));
    if (region !== undefined) return /^[A-Z]{2}$/.test(region) ? region : null;
    return ONE_COUNTRY.has(language) ? (new Intl.Locale(language).maximize().region ?? null) : null;
  } catch {
    return null; // no locale at all
  }
}
