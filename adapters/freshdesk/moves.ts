import type { Party } from '@/domain/reading';
import { type Json, id, idOrNull, isObject, object, part, text, textOrNull, time } from '../shared/shape';
import { NAMELESS } from './directory';

/** One change of hands as an activity has it: new values only, and only the fields that it names. */
export interface Move {
  id: string;
  at: number;
  /** null when a rule made it */
  userId: string | null;
  rule: Party | null;
  /** the group's name; null: no group any more */
  group?: string | null;
  /** the agent; without `id` only the name is told. null: nobody any more */
  agent?: { id: string | null; name: string | null } | null;
}

/**
 * The changes of group and agent among a ticket's activities, oldest first. Other actions, of which there are many, are
 * passed over.
 * @param activities newest first, as Freshdesk lists them
 */
export function readMoves(activities: unknown[]): Move[] {
  const moves = [...activities].reverse().flatMap((activity) => movesOf(object(activity, 'activity')));
  return moves.sort((a, b) => a.at - b.at);
}

/** Between a ticket and the activity of its creation. Milliseconds. */
const AT_ONCE = 60_000;

/**
 * True when the first activity tells how the ticket began: what it does not name was empty then.
 * @param activities newest first
 * @param createdAt of the ticket, ms
 */
export function tellsStart(activities: unknown[], createdAt: number): boolean {
  const first = activities.filter(isObject).at(-1);
  if (!first || !actionsOf(first).some((action) => action['type'] === 'property_update')) return false;
  return Math.abs(Date.parse(String(first['performed_at'])) - createdAt) <= AT_ONCE;
}

function movesOf(activity: Json): Move[] {
  const moves: Move[] = [];
  /** what may still be the other half of the same change */
  let last: Move | null = null;
  for (const action of actionsOf(activity)) {
    const change = changeOf(action);
    if (!change) continue;
    const turn = action['type'] === 'round_robin';
    // A rule names each once in one change; a person's activity is one save.
    const isSame = last !== null && !turn && (last.userId !== null || !namesSame(last, change));
    if (last && isSame) {
      Object.assign(last, change);
      continue;
    }
    const move = { ...headOf(activity, moves.length, turn), ...change };
    moves.push(move);
    last = turn ? null : move;
  }
  return moves;
}

function namesSame(move: Move, change: Pick<Move, 'group' | 'agent'>): boolean {
  return (move.group !== undefined && 'group' in change) || (move.agent !== undefined && 'agent' in change);
}

export function actionsOf(activity: Json): Json[] {
  return Array.isArray(activity['actions']) ? activity['actions'].filter(isObject) : [];
}

/** Null for an action that hands nothing over. */
function changeOf(action: Json): Pick<Move, 'group' | 'agent'> | null {
  const content = part(action, 'content');
  const change: Pick<Move, 'group' | 'agent'> = {};
  if (action['type'] === 'property_update' && 'group_name' in content) {
    change.group = textOrNull(content['group_name'], 300);
  }
  if (action['type'] === 'property_update' || action['type'] === 'round_robin') {
    if ('responder_id' in content || 'agent_name' in content) {
      const agent = { id: idOrNull(content['responder_id']), name: textOrNull(content['agent_name'], 300) };
      // An id of null is nobody, whatever word the page has for that.
      change.agent = agent.id === null && ('responder_id' in content || agent.name === null) ? null : agent;
    }
  }
  return 'group' in change || 'agent' in change ? change : null;
}

function headOf(activity: Json, index: number, turn: boolean): Pick<Move, 'id' | 'at' | 'userId' | 'rule'> {
  const activityId = id(activity['id'], 'activity.id');
  const rule = ruleOf(part(activity, 'performer'), turn);
  return {
    id: index === 0 ? activityId : `${activityId}-${index}`,
    at: time(activity['performed_at'], 'activity.performed_at'),
    userId: rule ? null : idOrNull(part(activity, 'performer')['user_id']),
    rule,
  };
}

/** Everything that is not a person is a rule of the account's: its own name where it is told. */
function ruleOf(performer: Json, turn: boolean): Party | null {
  if (!turn && performer['type'] === 'user') return null;
  const system = part(performer, 'system');
  const name = text(system['name'], 300) || (turn ? 'Round robin' : NAMELESS);
  return { id: idOrNull(system['id']), name, role: 'rule' };
}
