import examples from 'libphonenumber-js/mobile/examples';
import { parsePhoneNumberFromString, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { expect, it } from 'vitest';
import { withoutFormats } from '../../scripts/phones-without-formats';

const bare = withoutFormats(metadata) as unknown as MetadataJson;
const countries = Object.entries(examples) as [CountryCode, string][];

it('a number of every country is the same without the ways to print it, as it is written there and abroad', () => {
  expect(countries.length).toBeGreaterThan(200);
  const read = (text: string, defaultCountry: CountryCode | undefined, data: MetadataJson) => {
    const number = parsePhoneNumberFromString(
      text,
      { ...(defaultCountry && { defaultCountry }), extract: false },
      data,
    );
    return [number?.number, number?.isValid()];
  };
  for (const [country, national] of countries) {
    const abroad = parsePhoneNumberFromString(national, { defaultCountry: country }, metadata);
    const there = abroad?.formatNational() ?? '';
    expect(abroad?.isValid(), country).toBe(true);
    for (const [text, from] of [
      [national, country],
      [there, country],
      [abroad?.number ?? '', undefined],
      [abroad?.formatInternational() ?? '', undefined],
    ] as const)
      expect([text, ...read(text, from, bare)]).toEqual([text, ...read(text, from, metadata)]);
  }
});

it('half of the metadata is gone', () => {
  expect(JSON.stringify(bare).length).toBeLessThan(JSON.stringify(metadata).length * 0.6);
});
