import type { HelpdeskSite } from './helpdesk';
import { zendesk } from './zendesk';

/** Every helpdesk that Stafett knows. Adding one: a folder beside this file, a line here and one in `apis.ts`. */
export const HELPDESKS: readonly HelpdeskSite[] = [zendesk];

/** Whose agent page this is; null on every other page. */
export function helpdeskFor(url: URL): HelpdeskSite | null {
  return HELPDESKS.find((helpdesk) => helpdesk.knows(url)) ?? null;
}
