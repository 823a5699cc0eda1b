import type { Hands } from '@/domain/hold';

type Json = Record<string, unknown>;

const ID = /^\d{1,20}$/;

/**
 * Writes another group and agent over those that `place` names, each in the way in which it is written there, as text or
 * number. One that is not named is added only where somebody is to stand there: without an agent a new group lets go of the
 * old one's agent by itself.
 *
 * @param pairs the keys of group and agent, for each spelling
 * @returns false: it cannot be said with certainty; `place` is of no use then
 */
export function redirect(place: Json, pairs: readonly (readonly [string, string])[], to: Hands): boolean {
  let certain = true;
  for (const pair of pairs) {
    if (!pair.some((key) => key in place)) continue;
    const was = pair.map((key) => place[key]);
    [to.groupId, to.agentId].forEach((id, at) => {
      const key = pair[at] as string;
      const like = typeof (was[at] || was[1 - at]);
      if (like !== 'string' && like !== 'number') certain = false;
      else if (id === null) {
        if (key in place) place[key] = was[at] === '' ? '' : null;
      } else if (ID.test(id) && (like === 'string' || `${+id}` === id)) place[key] = like === 'string' ? id : +id;
      else certain = false;
    });
  }
  return certain;
}
