import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/**
 * Nobody is in the group: nobody would see the case. A stop, since the helpdesk was asked when the group was chosen. Or the
 * group is not among those that cases of this account can be given to any more (a macro may still name it): a note, since
 * that list may be some hours old.
 */
export function groupGone({ change, groups, members }: GuardFacts): Finding | null {
  const { groupId } = change.to;
  if (change.kind !== 'transfer' || groupId === null) return null;
  const values = { name: placeName(change.to) };
  const finding = { rule: 'group-gone', values, ways: ['hinted', 'keep'] } satisfies Partial<Finding>;
  if (members?.count === 0) return { ...finding, tier: 2, weight: 0.9, how: 'empty' };
  if (groups === null || groups.some(({ id }) => id === groupId)) return null;
  return { ...finding, tier: 1, weight: 0.8 };
}
