import type { Holder } from '@/domain/holder';
import type { GroupMember, HelpdeskGroup } from '@/domain/reading';
import type { ShownHolder } from '../helpdesk';
import { isRefused, orUnknown } from '../shared/faults';
import type { Http } from '../shared/http';
import { Remembered } from '../shared/remembered';
import { type Json, id, idOrNull, isObject, list, part, text } from '../shared/shape';
import { Directory } from './directory';

type Named = HelpdeskGroup;

export interface Roster {
  agents: Named[];
  groups: Named[];
  /** who is in which group, as far as it tells: agents by the group's id */
  inGroups: ReadonlyMap<string, Named[]>;
}

const NOTHING: Roster = { agents: [], groups: [], inGroups: new Map() };
/** People that are asked for one by one. */
const SINGLY = 10;

/** Agents and groups as the page's own fields list them, and the names of others as they come up. */
export class People {
  private readonly rosters = new Remembered<Roster>();
  private readonly others = new Map<string, string>();

  constructor(private readonly http: Http) {}

  /** Groups that a ticket can be given to. */
  async groups(): Promise<Named[]> {
    return (await this.roster()).groups;
  }

  /**
   * Who is in a group, as the page's own list tells: nothing more is asked for then. That list may be old, and may tell
   * nothing of groups, so that nobody is no answer: the documented one, which counts as a request of the account's, is asked.
   */
  async members(groupId: string): Promise<GroupMember[] | null> {
    return orUnknown(async () => {
      const roster = await this.roster();
      const agents = roster.inGroups.get(groupId);
      if (agents) return agents;
      const group = await this.http.get(`/api/v2/groups/${groupId}`);
      const names = new Map(roster.agents.map(({ id, name }) => [id, name]));
      return list(group['agent_ids'], 'group.agent_ids').map((one) => {
        const agentId = id(one, 'group.agent_ids[]');
        return { id: agentId, name: names.get(agentId) ?? '' };
      });
    });
  }

  /** The one holder of these names. A ticket may have an agent without a group. Null: not exactly one. */
  async identify({ groupName, agentName }: ShownHolder): Promise<Holder | null> {
    const directory = new Directory(await this.roster(), this.others);
    const group = groupName === null ? null : directory.idOf('group', groupName);
    const agent = agentName === null ? null : directory.idOf('agent', agentName);
    const isCertain = (groupName === null || group !== null) && (agentName === null || agent !== null);
    return isCertain ? directory.holder({ group, agent }) : null;
  }

  /** Takes names that came along with an answer: objects with `id` and `name`. */
  learn(rows: Iterable<unknown>): void {
    for (const { id, name } of named(rows)) this.others.set(id, name);
  }

  /** Who is who. Those of `ids` who are not known yet are asked for, once; who may not be seen stays nameless. */
  async directory(ids: Iterable<string | null> = []): Promise<Directory> {
    const roster = await this.roster().catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      return NOTHING;
    });
    const directory = new Directory(roster, this.others);
    const unknown = [...new Set(ids)].flatMap((id) => {
      return id === null || directory.isAgent(id) || this.others.has(id) || !/^\d+$/.test(id) ? [] : [id];
    });
    await Promise.all(unknown.slice(0, SINGLY).map((id) => this.ask(id)));
    return directory;
  }

  private roster(): Promise<Roster> {
    return this.rosters.get('', async () => {
      const data = part(await this.http.get('/api/_/bootstrap/agents_groups'), 'data');
      const agents = list(data['agents'], 'agents');
      return { agents: named(agents), groups: named(list(data['groups'], 'groups')), inGroups: byGroup(agents) };
    });
  }

  /** Agents who have left are in no list; one of these two still tells their name. */
  private async ask(id: string): Promise<void> {
    for (const path of [`/api/v2/agents/${id}`, `/api/v2/contacts/${id}`]) {
      try {
        const [found] = named([await this.http.get(path)]);
        if (!found) continue;
        this.others.set(id, found.name);
        return;
      } catch (error) {
        if (!isRefused(error)) return; // a name is not worth more than the ticket: the next reading asks again
      }
    }
    this.others.set(id, '');
  }
}

/** Each agent may tell the groups that they are in, as `group_ids`. */
function byGroup(agents: unknown[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const row of agents) {
    const [agent] = named([row]);
    const ids = isObject(row) ? row['group_ids'] : null;
    if (!agent || !Array.isArray(ids)) continue;
    for (const groupId of ids.map(idOrNull)) {
      if (groupId === null) continue;
      const members = groups.get(groupId);
      if (members) members.push(agent);
      else groups.set(groupId, [agent]);
    }
  }
  return groups;
}

function named(rows: Iterable<unknown>): Named[] {
  return [...rows].filter(isObject).flatMap((row) => {
    const id = idOrNull(row['id']);
    const name = nameOf(row);
    return id === null || name === '' ? [] : [{ id, name }];
  });
}

/** Agents have their name in `contact`. */
function nameOf(row: Json): string {
  return text(row['name'] ?? part(row, 'contact')['name'], 300);
}
