// Free of zod.

/** Longer than any address that a person would copy. */
const LONGEST = 2000;

/**
 * The address of a routing book in what somebody typed or a policy says, as it is asked for: https only, without a name or
 * password in it (they would be sent) and without a fragment (it never is). Null for what is none.
 */
export function bookAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length <= LONGEST ? url.href : null;
}

/** What the browser is asked for: this one host. A match pattern can name no port in every browser, so it names none. */
export function bookOrigin(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

/** The host as people know it, with its port where it has one of its own. */
export function bookHost(address: string): string {
  return new URL(address).host;
}
