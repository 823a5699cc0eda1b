import type { Party } from '@/domain/reading';
import { type Json, idOrNull, part, text } from '../shared/shape';
import type { Names } from './names';

const SYSTEM: Party = { id: null, name: 'Zendesk', role: 'system' };

/** A trigger or automation, when that is what made this event, audit or comment. */
export function ruleOf(entry: Json): Party | null {
  const via = part(entry, 'via');
  if (via['channel'] !== 'rule') return null;
  const rule = part(part(via, 'source'), 'from');
  return { id: idOrNull(rule['id']), name: text(rule['title'], 300), role: 'rule' };
}

/**
 * Who did it. Agents who have left are end users by the time their old work is read, and somebody may be a customer
 * on their own ticket although they are an agent elsewhere: the role is the one they had here.
 */
export class Parties {
  /** @param agents ids of those who have held this ticket or written internal notes on it */
  constructor(
    private readonly names: Names,
    private readonly requesterId: string,
    private readonly agents: ReadonlySet<string>,
  ) {}

  /** @param spoke true for a public message: there the requester is the customer, whoever they are */
  of(userId: string | null, spoke: boolean): Party {
    if (userId === null || !/^[1-9]/.test(userId)) return SYSTEM;
    const person = this.names.person(userId);
    return { id: userId, name: person?.name ?? '', role: this.role(userId, person?.role, spoke) };
  }

  private role(userId: string, role: string | undefined, spoke: boolean): Party['role'] {
    if (spoke && userId === this.requesterId) return 'customer';
    if (role === 'agent' || role === 'admin' || this.agents.has(userId)) return 'agent';
    return role === 'end-user' || userId === this.requesterId ? 'customer' : 'system';
  }
}
