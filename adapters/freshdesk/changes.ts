import type { HolderChange, Party } from '@/domain/reading';
import { type Directory, type Held, NAMELESS, byName } from './directory';
import type { Move } from './moves';

const UNSEEN: Party = { id: null, name: NAMELESS, role: 'system' };

/** The holders over time, and whether they lead to who holds the ticket today. */
export interface Past {
  changes: HolderChange[];
  agrees: boolean;
}

/**
 * Rebuilds whole holders, before and after, from new values: the value before is carried forward. A field that was never
 * named is what it is today; one that was named was empty before.
 * @param now who holds the ticket today
 * @param unseenAt when the last thing happened on the ticket: the moment of a change that left no trace
 */
export function holderChanges(
  moves: Move[],
  now: Held,
  directory: Directory,
  requesterId: string,
  unseenAt: number,
): Past {
  const idOfGroup = groupIds(moves, now, directory);
  const changes: HolderChange[] = [];
  let held: Held = {
    group: moves.some((move) => move.group !== undefined) ? null : now.group,
    agent: moves.some((move) => move.agent !== undefined) ? null : now.agent,
  };
  const step = (id: string, at: number, by: Party, to: Held) => {
    const from = held;
    held = to;
    if (from.group === to.group && from.agent === to.agent) return;
    changes.push({ id, at, by, from: directory.holder(from), to: directory.holder(to) });
  };
  for (const move of moves) {
    step(move.id, move.at, move.rule ?? moverOf(move, directory, requesterId), {
      group: move.group === undefined ? held.group : move.group === null ? null : idOfGroup(move.group, move),
      agent: move.agent === undefined ? held.agent : move.agent === null ? null : agentId(move.agent, directory),
    });
  }
  const agrees = held.group === now.group && held.agent === now.agent;
  // Moved without an activity that we understand: that it moved is certain, who did it is not.
  const last = moves.at(-1);
  step(`${last?.id ?? ''}-unseen`, Math.max(unseenAt, last?.at ?? 0), UNSEEN, now);
  return { changes, agrees };
}

/**
 * Activities name groups. A name that is no group's today stands for itself, so that old groups are still told apart;
 * when it is the last one named, it is the old name of the group that has the ticket. A name that several groups have
 * stands for itself too; only the last one named is the group that has the ticket, if that one has the name.
 */
function groupIds(moves: Move[], now: Held, directory: Directory): (name: string, move: Move) => string {
  const lastMove = moves.findLast(({ group }) => group !== undefined);
  const names = moves.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const last = names.at(-1) ?? null;
  const hasOwnName = names.some((name) => name !== null && directory.idOf('group', name) === now.group);
  const namesakes = last === null ? [] : directory.groupsNamed(last);
  const renamed = hasOwnName || namesakes.length > 0 ? null : last;
  if (renamed !== null && now.group !== null) directory.learnGroup(now.group, renamed);
  return (name, move) => {
    const isHere = name === renamed || (move === lastMove && now.group !== null && namesakes.includes(now.group));
    return directory.idOf('group', name) ?? (isHere && now.group !== null ? now.group : byName(name));
  };
}

/** Customers change who has their ticket too, by answering it, say. */
function moverOf({ userId }: Move, directory: Directory, requesterId: string): Party {
  const isCustomer = userId === requesterId && !directory.isAgent(userId);
  return directory.party(userId, isCustomer ? 'customer' : 'agent');
}

function agentId(agent: { id: string | null; name: string | null }, directory: Directory): string {
  return agent.id ?? directory.idOf('agent', agent.name ?? '') ?? byName(agent.name ?? '');
}
