import { browser } from 'wxt/browser';
import type { SiteAnswer } from '@/domain/found-account';
import { siteOrigin } from '@/domain/site-host';

/**
 * "Use Stafett on this site": asks the agent for access to this one host, then lets the background find out whose it is.
 * To be called from the agent's own click, before anything is awaited. Rejects when the background cannot be reached.
 */
export async function useSite(host: string): Promise<SiteAnswer> {
  const allowed = await browser.permissions.request({ origins: [siteOrigin(host)] });
  if (!allowed) return { kind: 'no-access' };
  const answer: unknown = await browser.runtime.sendMessage({ name: 'use-site', body: { host } });
  if (answer == null) throw new Error('the background did not answer');
  return answer as SiteAnswer;
}

/** Stafett is no longer used there, and may no longer read there. */
export async function leaveSite(host: string): Promise<void> {
  await browser.runtime.sendMessage({ name: 'leave-site', body: { host } });
}
