import './jitless';
import * as z from 'zod/mini';
import type { Absence } from './absence';
import { folded } from './away';
import { GroupMember } from './reading';

/**
 * What is kept of who is in a group that an agent has chosen: how many, and those whom the book names as stand-ins. Who else
 * is in it is nobody's business here.
 */
export const KnownMembers = z.object({
  groupId: z.string(),
  /** when the helpdesk said so, ms since 1970 */
  at: z.number(),
  count: z.number(),
  /** all of them whose id or name is that of a stand-in in the book */
  standIns: z.array(GroupMember),
});
export type KnownMembers = z.infer<typeof KnownMembers>;

/** Read anew whenever the group is chosen, so that what is older was read for another case. Milliseconds. */
const HOLDS = 3_600_000;
/** Groups of which it is kept; some more tabs than an agent has open. */
const MOST = 12;

/**
 * What is known of groups, with what the helpdesk has just said of one; what does not hold any more is dropped.
 * @param userOf the key of an agent of this account, as the book has users
 */
export function withMembers(
  known: readonly KnownMembers[],
  { groupId, members }: { groupId: string; members: readonly GroupMember[] },
  absences: readonly Absence[],
  userOf: (agentId: string) => string,
  now: number,
): KnownMembers[] {
  const others = known.filter((one) => one.groupId !== groupId && holds(one, now));
  const standIns = absences.flatMap(({ standIn }) => standIn ?? []);
  const names = new Set(standIns.map(({ name }) => folded(name)));
  const users = new Set(standIns.flatMap((one) => one.users));
  const named = members.filter(({ id, name }) => users.has(userOf(id)) || names.has(folded(name)));
  return [{ groupId, at: now, count: members.length, standIns: named }, ...others].slice(0, MOST);
}

/** Who is in the group that a case would go to, as far as the rules and ways out ask. */
export interface Members {
  count: number;
  /** null: nobody has looked for those whom the book names now */
  standIns: readonly GroupMember[] | null;
}

/** Who is in this group; null: not known, or not as of lately. @param bookAt when the book became what it is, by this browser's clock */
export function membersOf(
  known: readonly KnownMembers[],
  groupId: string | null,
  bookAt: number,
  now: number,
): Members | null {
  const found = known.find((one) => one.groupId === groupId && holds(one, now));
  return found ? { count: found.count, standIns: found.at < bookAt ? null : found.standIns } : null;
}

function holds({ at }: KnownMembers, now: number): boolean {
  return now - at <= HOLDS;
}
