// 29 KB gzip, and far more when unpacked: only loaded when two customers' numbers end alike.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

const COUNTRIES = new Set(Object.keys(metadata.countries));

/**
 * A phone number as the whole world writes it (E.164, `+46701740605`), with its extension where there is one. A national
 * number needs a country: it must be a valid number in exactly one of those that are likely. Null else.
 *
 * @param likely countries (`SE`) in which a national number may have been written
 */
export function e164(phone: string, likely: readonly string[]): string | null {
  const written = phone.trim().replace(/^00(?=\d)/, '+');
  const countries = written.startsWith('+') ? [undefined] : likely.filter((country) => COUNTRIES.has(country));
  const numbers = new Set<string>();
  for (const country of countries) {
    const of = country === undefined ? {} : { defaultCountry: country as CountryCode };
    const parsed = parsePhoneNumberFromString(written, { ...of, extract: false }, metadata);
    if (parsed?.isValid()) numbers.add(parsed.ext === undefined ? parsed.number : `${parsed.number};${parsed.ext}`);
  }
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
