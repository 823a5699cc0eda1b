/** Codes that the browser knows; what is not among them can be typed. */
export function currencies(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('currency') : [];
}

const BY_REGION: Record<string, string> = {
  ...{ SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD' },
  ...{ CH: 'CHF', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', BG: 'BGN', JP: 'JPY', IN: 'INR' },
};

/** The currency to begin with where the book has none: of the region that the browser's language is spoken in. */
export function usualCurrency(language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return BY_REGION[region] ?? 'EUR';
}
