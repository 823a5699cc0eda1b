import * as z from 'zod/mini';
import { accountId } from './account-id';
import type { HelpdeskName } from './case-key';
import { KnownMembers } from './group-members';
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
  /** the helpdesk has more groups than fit here */
  groupsCut: z.optional(z.boolean()),
  /** who is in the groups that were chosen lately, newest first */
  members: z.optional(z.array(KnownMembers)),
  seenAt: z.number(),
});
export type Account = z.infer<typeof Account>;

export function newAccount(helpdesk: HelpdeskName, host: string, now: number): Account {
  return { id: accountId(helpdesk, host), helpdesk, host, me: null, groups: [], groupsAt: null, seenAt: now };
}

/** Kept free for what is known of who is in groups, in bytes; see `withMembers`. */
const MEMBERS_ROOM = 6_000;

/** The account with the helpdesk's present groups: as many as one record holds (some thousand), by name. */
export function withGroups(account: Account, groups: readonly HelpdeskGroup[], now: number): Account {
  const kept: HelpdeskGroup[] = [];
  let room = RECORD_LIMIT - MEMBERS_ROOM - weigh({ ...account, groups: [], members: [] });
  for (const group of [...groups].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const one = { id: group.id, name: group.name.slice(0, 80) };
    room -= weigh(one) + 1;
    if (room < 0) break;
    kept.push(one);
  }
  return { ...account, groups: kept, groupsAt: now, groupsCut: kept.length < groups.length };
}

/** Groups are read at every start of a tab; in between they seldom change. */
const GROUPS_HOLD = 86_400_000;

/** Whether these are the helpdesk's groups, all of them and as of lately: then a group that is not among them is gone. */
export function knowsAllGroups({ groups, groupsAt, groupsCut }: Account, now: number): boolean {
  return groups.length > 0 && groupsAt !== null && groupsCut !== true && now - groupsAt <= GROUPS_HOLD;
}
