/** Group and agent by id, in this order; null: nobody. */
export type Target = readonly [groupId: string | null, agentId: string | null];

/**
 * Takes the group and the agent out of `place`, or writes others over them, each as text or number as it is written there.
 * One that is not named is added only where somebody is to stand there: without an agent a new group lets go of the old
 * one's by itself.
 *
 * @param keys of group and agent, in turn, for each spelling @param to absent: they are taken out
 * @returns false: it cannot be said with certainty; `place` is of no use then
 */
export function redirect(place: Record<string, unknown>, keys: readonly string[], to: Target | undefined): boolean {
  const was = { ...place };
  return keys.every((key, at) => {
    if (!to) return delete place[key];
    const id = to[(at & 1) as 0 | 1];
    const like = was[key] || was[keys[at ^ 1] as string];
    if (!like) return !(key in place);
    if (id || was[key]) place[key] = id && typeof like === 'number' ? +id : id;
    return typeof like !== 'object' && (!id || (+id > 0 && `${place[key] as string}` === id));
  });
}
