import type { MacrosAnswer, NamedRecord, PageApi } from './api';

/** Groups, their agents and the macros, read once and kept, as the real page's fields do. */
export class People {
  private groupList: Promise<NamedRecord[]> | null = null;
  private macroList: Promise<MacrosAnswer['macros']> | null = null;
  private readonly agentLists = new Map<number, Promise<NamedRecord[]>>();

  constructor(private readonly api: PageApi) {}

  groups(): Promise<NamedRecord[]> {
    this.groupList ??= this.api.assignableGroups().then((answer) => answer.groups);
    return this.groupList;
  }

  agentsOf(groupId: number): Promise<NamedRecord[]> {
    const known = this.agentLists.get(groupId);
    if (known) return known;
    const asked = this.api.assignableAgents(groupId).then((answer) => answer.agents);
    this.agentLists.set(groupId, asked);
    return asked;
  }

  macros(): Promise<MacrosAnswer['macros']> {
    this.macroList ??= this.api.macros().then((answer) => answer.macros);
    return this.macroList;
  }

  async group(id: number): Promise<NamedRecord> {
    return (await this.groups()).find((group) => group.id === id) ?? { id, name: `#${id}` };
  }

  async agent(groupId: number, id: number): Promise<NamedRecord> {
    return (await this.agentsOf(groupId)).find((agent) => agent.id === id) ?? { id, name: `#${id}` };
  }
}
