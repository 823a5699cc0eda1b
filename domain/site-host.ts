// Free of zod.

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The host in what an agent typed or copied, an address or a bare name; null for what is none that a helpdesk could be
 * reached at from outside (an IP address, a name without a dot, a port of its own, another scheme than https).
 */
export function siteHost(text: string): string | null {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  return HOST.test(url.hostname) ? url.hostname : null;
}

/** What the browser is asked for: this host's pages and no other's. */
export function siteOrigin(host: string): string {
  return `https://${host}/*`;
}
