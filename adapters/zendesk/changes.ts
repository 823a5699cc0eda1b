import type { HolderChange } from '@/domain/reading';
import type { Move } from './moves';
import type { Names } from './names';
import type { Parties } from './parties';

interface Held {
  group: string | null;
  agent: string | null;
}

/**
 * Turns moves into whole holders, before and after.
 * @param now who holds the ticket today: what the last move led to
 */
export function holderChanges(moves: Move[], now: Held, names: Names, parties: Parties): HolderChange[] {
  const changes: HolderChange[] = [];
  let held: Held = { group: startOf('group', moves, now), agent: startOf('agent', moves, now) };
  for (const [index, move] of moves.entries()) {
    const from: Held = {
      group: move.group ? move.group.from : held.group,
      agent: move.agent ? move.agent.from : held.agent,
    };
    const to: Held = { group: move.group ? move.group.to : from.group, agent: move.agent ? move.agent.to : from.agent };
    // A group-only transfer clears the agent, mostly without an event of its own: what comes later tells.
    if (!move.agent && from.group !== to.group && later('agent', moves, index, now) !== from.agent) to.agent = null;
    held = to;
    if (from.group === to.group && from.agent === to.agent) continue;
    changes.push({
      id: move.id,
      at: move.at,
      by: move.rule ?? parties.of(move.authorId, false),
      from: names.holder(from.group, from.agent),
      to: names.holder(to.group, to.agent),
    });
  }
  return changes;
}

/** What the field was before the first move that names it; what it is now if none does. */
function startOf(field: 'group' | 'agent', moves: Move[], now: Held): string | null {
  return later(field, moves, -1, now);
}

/** What the field was right after move `index`, as the next move that names it says. */
function later(field: 'group' | 'agent', moves: Move[], index: number, now: Held): string | null {
  const next = moves.find((move, at) => at > index && move[field]);
  return next?.[field] ? next[field].from : now[field];
}
