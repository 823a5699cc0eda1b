import type { Plugin } from 'vite';

/** Where in a country's row of the phone library's metadata the ways to print a number are. */
const FORMATS = 4;

interface Metadata {
  countries: Record<string, unknown[]>;
  nonGeographic?: Record<string, unknown[]>;
}

/** The phone library's metadata without how numbers are printed: half of it, and Stafett only compares numbers. */
export function withoutFormats(metadata: Metadata): Metadata {
  const bare = (rows: Record<string, unknown[]> = {}) =>
    Object.fromEntries(Object.entries(rows).map(([of, row]) => [of, row.map((part, n) => (n === FORMATS ? 0 : part))]));
  return { ...metadata, countries: bare(metadata.countries), nonGeographic: bare(metadata.nonGeographic) };
}

/** Does so in a build. Fails the build when the library keeps its metadata otherwise than it did. */
export function phonesWithoutFormats(): Plugin {
  return {
    name: 'stafett:phones-without-formats',
    transform(code, id) {
      if (!id.endsWith('/libphonenumber-js/metadata.min.json.js')) return null;
      const [, json] = /^[^{]*?export default (\{.*\});?\s*$/s.exec(code) ?? [];
      if (json === undefined) this.error('the phone metadata is not where it was');
      return { code: `export default ${JSON.stringify(withoutFormats(JSON.parse(json) as Metadata))}`, map: null };
    },
  };
}
