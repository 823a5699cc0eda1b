import type { Party } from '@/domain/reading';
import { type Json, id, idOrNull, list, object, time } from '../shared/shape';
import { ruleOf } from './parties';

/** From whom to whom, for one of the two fields. */
export interface Step {
  from: string | null;
  to: string | null;
}

/** One change of hands as the audit has it: ids only, and only the fields that it names. */
export interface Move {
  id: string;
  at: number;
  authorId: string | null;
  rule: Party | null;
  group?: Step;
  agent?: Step;
}

/**
 * The changes of group and agent among a ticket's audits, oldest first. Group and agent changed together are one move;
 * when a rule then changes again what a person changed in the same audit, that is a second one.
 */
export function readMoves(audits: unknown[]): Move[] {
  const moves = audits.map((audit) => movesOf(object(audit, 'audit'))).flat();
  return moves.sort((a, b) => a.at - b.at || compareIds(a.id, b.id));
}

function movesOf(audit: Json): Move[] {
  const moves: Move[] = [];
  for (const given of list(audit['events'], 'audit.events')) {
    const event = object(given, 'audit.events[]');
    const field = fieldOf(event);
    if (!field) continue;
    const rule = ruleOf(event) ?? ruleOf(audit);
    const last = moves.at(-1);
    const again = last?.[field];
    const step = { from: idOrNull(event['previous_value']), to: idOrNull(event['value']) };
    if (last && again && last.rule?.id === rule?.id) again.to = step.to;
    else if (last && !again) last[field] = step;
    else moves.push({ ...headOf(audit, moves.length), rule, [field]: step });
  }
  return moves;
}

/** Event types and fields that are not known are passed over: Zendesk has many and adds more. */
function fieldOf(event: Json): 'group' | 'agent' | null {
  if (event['type'] !== 'Create' && event['type'] !== 'Change') return null;
  if (event['field_name'] === 'group_id') return 'group';
  return event['field_name'] === 'assignee_id' ? 'agent' : null;
}

function headOf(audit: Json, index: number) {
  const auditId = id(audit['id'], 'audit.id');
  return {
    id: index === 0 ? auditId : `${auditId}-${index}`,
    at: time(audit['created_at'], 'audit.created_at'),
    authorId: idOrNull(audit['author_id']),
  };
}

/** Ids are numbers of growing length. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
