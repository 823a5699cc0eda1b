import * as z from 'zod/mini';
import { accountId } from './account-id';
import type { HelpdeskName } from './case-key';
import { HelpdeskNameSchema } from './helpdesk-name';
import { HelpdeskGroup, Me } from './reading';
import { RECORD_LIMIT, weigh } from './weigh';

/** One account of a helpdesk, as this browser's agent sees it. */
export const Account = z.object({
  /** `zendesk:acme.zendesk.com` */
  id: z.string(),
  helpdesk: HelpdeskNameSchema,
  host: z.string(),
  me: z.nullable(Me),
  groups: z.array(HelpdeskGroup),
  groupsAt: z.nullable(z.number()),
  seenAt: z.number(),
});
export type Account = z.infer<typeof Account>;

export function newAccount(helpdesk: HelpdeskName, host: string, now: number): Account {
  return { id: accountId(helpdesk, host), helpdesk, host, me: null, groups: [], groupsAt: null, seenAt: now };
}

/** The account with the helpdesk's present groups: as many as one record holds (some thousand), by name. */
export function withGroups(account: Account, groups: readonly HelpdeskGroup[], now: number): Account {
  const kept: HelpdeskGroup[] = [];
  let room = RECORD_LIMIT - weigh({ ...account, groups: [] });
  for (const group of [...groups].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const one = { id: group.id, name: group.name.slice(0, 80) };
    room -= weigh(one) + 1;
    if (room < 0) break;
    kept.push(one);
  }
  return { ...account, groups: kept, groupsAt: now };
}
