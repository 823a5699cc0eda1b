import { type Holder, NOBODY } from '@/domain/holder';
import type { GroupMember, HelpdeskGroup } from '@/domain/reading';
import type { ShownHolder } from '../helpdesk';
import { isRefused, orUnknown } from '../shared/faults';
import type { Http } from '../shared/http';
import { onlyNamed } from '../shared/only-named';
import { Remembered } from '../shared/remembered';
import { id, isObject, text } from '../shared/shape';
import { readPages } from './pages';

type Named = HelpdeskGroup;

/** Groups and agents by name. */
export class People {
  private readonly lists = new Remembered<Named[]>();

  constructor(private readonly http: Http) {}

  /** Groups that a ticket can be given to; all groups where the account does not answer that question. */
  groups(): Promise<Named[]> {
    return this.first('groups', ['/api/v2/groups/assignable?page[size]=100', '/api/v2/groups?page[size]=100']);
  }

  /** The one holder of these names, by the lists that the assignee field itself is filled from. Null: not exactly one. */
  async identify({ groupName, agentName }: ShownHolder): Promise<Holder | null> {
    if (groupName === null) return agentName === null ? NOBODY : null;
    const group = onlyNamed(await this.assignableGroups(), groupName);
    if (!group) return null;
    const holder = { ...NOBODY, groupId: group.id, groupName: group.name };
    if (agentName === null) return holder;
    const agent = onlyNamed(await this.assignableAgents(group.id), agentName);
    return agent && { ...holder, agentId: agent.id, agentName: agent.name };
  }

  /**
   * Whom the assignee field offers in a group: asked for already when it names an agent. Where it offers nobody, that may be
   * for lack of rights (light agents, a role that may give tickets to groups only), so that the group itself is asked.
   */
  async members(groupId: string): Promise<GroupMember[] | null> {
    return orUnknown(async () => {
      const agents = await this.assignableAgents(groupId);
      if (agents.length > 0) return agents;
      const path = `/api/v2/groups/${groupId}/memberships?page[size]=1`;
      const { rows } = await readPages(this.http, path, 'group_memberships', () => {}, 1);
      return rows.length === 0 ? [] : null;
    });
  }

  private assignableAgents(groupId: string): Promise<Named[]> {
    return this.first('agents', [`/api/lotus/assignables/groups/${groupId}/agents.json`]);
  }

  private assignableGroups(): Promise<Named[]> {
    return this.first('groups', ['/api/lotus/assignables/groups.json', '/api/v2/groups/assignable?page[size]=100']);
  }

  /** The list from the first of these paths that is there for this agent, remembered for a while. */
  private first(key: string, paths: string[]): Promise<Named[]> {
    return this.lists.get(paths.join(), () => this.ask(key, paths));
  }

  private async ask(key: string, [path = '', ...others]: string[]): Promise<Named[]> {
    try {
      const { rows } = await readPages(this.http, path, key);
      return rows
        .filter(isObject)
        .filter((row) => row['deleted'] !== true)
        .map((row) => ({
          id: id(row['id'], `${key}[].id`),
          name: text(row['name'], 300),
        }));
    } catch (error) {
      if (!isRefused(error) || others.length === 0) throw error;
      return this.ask(key, others);
    }
  }
}
