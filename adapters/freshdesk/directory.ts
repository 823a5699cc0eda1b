import type { Holder } from '@/domain/holder';
import type { Party } from '@/domain/reading';
import { onlyNamed } from '../shared/only-named';
import type { Roster } from './people';

/** Freshdesk itself, or a rule of the account's that it does not name. */
export const NAMELESS = 'Freshdesk';

/** Group and agent: ids, or what stands for one where only a name is known. */
export interface Held {
  group: string | null;
  agent: string | null;
}

/** What stands for the id of somebody of whom only the name is left: equal for equal names, and no helpdesk's id. */
const BY_NAME = 'name:';

/** Who is who, at one moment. */
export class Directory {
  private readonly groups: Map<string, string>;
  private readonly agents: Map<string, string>;

  constructor(
    private readonly roster: Pick<Roster, 'agents' | 'groups'>,
    private readonly others: ReadonlyMap<string, string>,
  ) {
    this.groups = new Map(roster.groups.map(({ id, name }) => [id, name]));
    this.agents = new Map(roster.agents.map(({ id, name }) => [id, name]));
  }

  /** The id of the group, or agent, of this name; null when there is not exactly one today. */
  idOf(kind: 'group' | 'agent', name: string): string | null {
    return onlyNamed(kind === 'group' ? this.roster.groups : this.roster.agents, name)?.id ?? null;
  }

  /** The ids of all groups of this name today. */
  groupsNamed(name: string): string[] {
    return this.roster.groups.filter((group) => group.name.trim() === name.trim()).map(({ id }) => id);
  }

  /** A group that is in no list any more has the name that the ticket's history gives it. */
  learnGroup(id: string, name: string): void {
    if (!this.groups.has(id)) this.groups.set(id, name);
  }

  holder({ group, agent }: Held): Holder {
    return {
      groupId: group,
      groupName: group === null ? null : (plainName(group) ?? this.groups.get(group) ?? null),
      agentId: agent,
      agentName: agent === null ? null : (plainName(agent) ?? this.person(agent)),
    };
  }

  /** The name of an agent or of somebody who came along with an answer; null when nobody told. */
  person(id: string): string | null {
    return this.agents.get(id) ?? (this.others.get(id) || null);
  }

  /** Somebody in the role that they had then: agents ask for help too, and have left by the time their work is read. */
  party(id: string | null, role: 'agent' | 'customer'): Party {
    if (id === null) return { id: null, name: NAMELESS, role: 'system' };
    return { id, name: this.person(id) ?? '', role };
  }

  isAgent(id: string): boolean {
    return this.agents.has(id);
  }
}

/** Stands for a group or agent that is gone: its name is all that is known. */
export function byName(name: string): string {
  return BY_NAME + name.slice(0, 50);
}

function plainName(id: string): string | null {
  return id.startsWith(BY_NAME) ? id.slice(BY_NAME.length) : null;
}
