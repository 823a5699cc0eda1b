/**
 * Hosts under which an account of the sandbox is reached besides its own: a Zendesk host mapping, a Freshdesk CNAME and an
 * address at myfreshworks.com. Whatever names its own host in an answer goes on naming the canonical one.
 */
const OWN_DOMAINS: Record<string, string> = {
  'support.exempel.se': 'acme.zendesk.com',
  'kundtjanst.exempel.se': 'acme.freshdesk.com',
  'acme.myfreshworks.com': 'acme.freshdesk.com',
};

/** Hosts of the helpdesks, with a star where any name will do. The certificate and a browser's resolver rules need them. */
export const PLAYED_HOSTS = ['*.zendesk.com', '*.freshdesk.com', ...Object.keys(OWN_DOMAINS)];

/** The account's own host for a host that it was asked under; any other host as it is. */
export function canonicalHost(host: string): string {
  return OWN_DOMAINS[host] ?? host;
}

/** Chromium's `--host-resolver-rules`: every played host goes to the sandbox's port, everything else nowhere. */
export function hostResolverRules(port: number): string {
  const maps = PLAYED_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}
