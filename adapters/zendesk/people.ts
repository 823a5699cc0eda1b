import { type Holder, NOBODY } from '@/domain/holder';
import type { HelpdeskGroup } from '@/domain/reading';
import type { ShownHolder } from '../helpdesk';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import { id, isObject, text } from '../shared/shape';
import { readPages } from './pages';

type Named = HelpdeskGroup;

/** How long the lists of the assignee field are taken as they were. Milliseconds. */
const FRESH = 5 * 60_000;

/** Groups and agents by name. */
export class People {
  private readonly lists = new Map<string, { at: number; names: Promise<Named[]> }>();

  constructor(private readonly http: Http) {}

  /** Groups that a ticket can be given to; all groups where the account does not answer that question. */
  groups(): Promise<Named[]> {
    return this.first('groups', ['/api/v2/groups/assignable?page[size]=100', '/api/v2/groups?page[size]=100']);
  }

  /** The one holder of these names, by the lists that the assignee field itself is filled from. Null: not exactly one. */
  async identify({ groupName, agentName }: ShownHolder): Promise<Holder | null> {
    if (groupName === null) return agentName === null ? NOBODY : null;
    const group = only(await this.assignableGroups(), groupName);
    if (!group) return null;
    const holder = { ...NOBODY, groupId: group.id, groupName: group.name };
    if (agentName === null) return holder;
    const agents = await this.first('agents', [`/api/lotus/assignables/groups/${group.id}/agents.json`]);
    const agent = only(agents, agentName);
    return agent && { ...holder, agentId: agent.id, agentName: agent.name };
  }

  private assignableGroups(): Promise<Named[]> {
    return this.first('groups', ['/api/lotus/assignables/groups.json', '/api/v2/groups/assignable?page[size]=100']);
  }

  /** The list from the first of these paths that is there for this agent, remembered for a while. */
  private first(key: string, paths: string[]): Promise<Named[]> {
    const known = this.lists.get(paths.join());
    if (known && Date.now() - known.at < FRESH) return known.names;
    const names = this.ask(key, paths);
    this.lists.set(paths.join(), { at: Date.now(), names });
    names.catch(() => this.lists.delete(paths.join())); // the caller sees the error; the next one asks again
    return names;
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

function only(list: Named[], name: string): Named | null {
  const same = list.filter((one) => one.name.trim() === name.trim());
  return same.length === 1 ? (same[0] ?? null) : null;
}
