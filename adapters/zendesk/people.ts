import { type Holder, NOBODY } from '@/domain/holder';
import type { HelpdeskGroup } from '@/domain/reading';
import type { ShownHolder } from '../helpdesk';
import { isRefused } from '../shared/faults';
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
    const agents = await this.first('agents', [`/api/lotus/assignables/groups/${group.id}/agents.json`]);
    const agent = onlyNamed(agents, agentName);
    return agent && { ...holder, agentId: agent.id, agentName: agent.name };
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
