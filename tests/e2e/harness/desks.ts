import type { Sandbox } from '../../sandbox/server';
import type { Desk } from './desk';
import { freshdeskDesk } from './freshdesk-desk';
import { zendeskDesk } from './zendesk-desk';

/** Every helpdesk of the sandbox. */
export const DESKS = { zendesk: zendeskDesk, freshdesk: freshdeskDesk } satisfies Record<
  string,
  (sandbox: Sandbox) => Desk
>;

export type DeskName = keyof typeof DESKS;

/** For stories that run on each of them. */
export const DESK_NAMES = Object.keys(DESKS) as DeskName[];
