import type { Helpdesk } from './helpdesk';
import { zendesk } from './zendesk';

/** Every helpdesk that Stafett knows. Adding one: a folder beside this file, and a line here. */
export const HELPDESKS: readonly Helpdesk[] = [zendesk];

/** Whose agent page this is; null on every other page. */
export function helpdeskFor(url: URL): Helpdesk | null {
  return HELPDESKS.find((helpdesk) => helpdesk.knows(url)) ?? null;
}
