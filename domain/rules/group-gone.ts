import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/**
 * The group is not among those that cases of this account can be given to any more (a macro may still name it), or nobody is
 * in it. A note: the list may be some hours old.
 */
export function groupGone({ change, groups }: GuardFacts): Finding | null {
  const { groupId } = change.to;
  if (change.kind !== 'transfer' || groupId === null || groups === null) return null;
  const group = groups.find(({ id }) => id === groupId);
  if (group !== undefined && group.members !== 0) return null;
  return {
    rule: 'group-gone',
    tier: 1,
    weight: 0.8,
    ...(group !== undefined && { how: 'empty' }),
    values: { name: placeName(change.to) },
    ways: ['hinted', 'keep'],
  };
}
