import type { AgentShape, GroupShape, ScenariosAnswer, TicketFieldShape } from '../shapes';
import type { PageApi } from './api';
import type { Words } from './words';
import { EN } from './words-en';

/** One entry of a select: null is "--". */
export interface Choice<T> {
  value: T;
  text: string;
}

/** What the account's tickets are made of: agents, groups, fields. Read once, before the first ticket is drawn. */
export class Directory {
  agents: AgentShape[] = [];
  groups: GroupShape[] = [];
  private fields: TicketFieldShape[] = [];
  private reading: Promise<void> | null = null;
  private scenarioList: Promise<ScenariosAnswer['scenario_automations']> | null = null;

  constructor(private readonly api: PageApi) {}

  /** Rejects when the account cannot be read; the next call tries again. */
  ready(): Promise<void> {
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = null;
      throw error;
    });
    return this.reading;
  }

  scenarios(): Promise<ScenariosAnswer['scenario_automations']> {
    this.scenarioList ??= this.api.scenarios().then((answer) => answer.scenario_automations);
    this.scenarioList.catch(() => (this.scenarioList = null));
    return this.scenarioList;
  }

  agentName(id: number | null): string | null {
    return id === null ? null : (this.agents.find((agent) => agent.id === id)?.contact.name ?? `#${id}`);
  }

  groupName(id: number | null): string | null {
    return id === null ? null : (this.groups.find((group) => group.id === id)?.name ?? `#${id}`);
  }

  /** The agents of a group, or all of them; nobody first. */
  agentChoices(groupId: number | null): Choice<number | null>[] {
    const agents = this.agents.filter((agent) => groupId === null || agent.group_ids.includes(groupId));
    return [{ value: null, text: '--' }, ...agents.map(({ id, contact }) => ({ value: id, text: contact.name }))];
  }

  groupChoices(): Choice<number | null>[] {
    return [{ value: null, text: '--' }, ...this.groups.map(({ id, name }) => ({ value: id, text: name }))];
  }

  isMember(agentId: number, groupId: number): boolean {
    return this.agents.some((agent) => agent.id === agentId && agent.group_ids.includes(groupId));
  }

  /** A field's own name where somebody has given it one; the name that every account begins with is translated. */
  label(name: string, words: Words): string {
    const own = this.fields.find((field) => field.name === name)?.label;
    return translated(own ?? name, own === undefined ? { [name]: name } : EN.field, words.field, name);
  }

  /** `choices` of a status are `{id: [label for agents, label for customers]}`. */
  statusChoices(words: Words): Choice<number>[] {
    const choices = this.choicesOf('status') ?? words.status;
    return Object.entries(choices).map(([id, labels]) => ({
      value: Number(id),
      text: translated(String(Array.isArray(labels) ? labels[0] : labels), EN.status, words.status, id),
    }));
  }

  /** `choices` of a priority are `{label: id}`. */
  priorityChoices(words: Words): Choice<number>[] {
    const choices = this.choicesOf('priority');
    if (!choices) return Object.entries(words.priority).map(([id, text]) => ({ value: Number(id), text }));
    return Object.entries(choices).map(([text, id]) => ({
      value: Number(id),
      text: translated(text, EN.priority, words.priority, String(id)),
    }));
  }

  typeChoices(): Choice<string | null>[] {
    const choices = this.fields.find((field) => field.name === 'ticket_type')?.choices ?? [];
    const names = Array.isArray(choices) ? choices : Object.keys(choices);
    return [{ value: null, text: '--' }, ...names.map((name) => ({ value: name, text: name }))];
  }

  private choicesOf(name: string): Record<string, unknown> | null {
    const choices = this.fields.find((field) => field.name === name)?.choices;
    return choices && !Array.isArray(choices) ? choices : null;
  }

  private async read(): Promise<void> {
    const [{ data }, { ticket_fields: fields }] = await Promise.all([this.api.agentsGroups(), this.api.fields()]);
    this.agents = data.agents;
    this.groups = data.groups;
    this.fields = fields;
  }
}

type Names = Partial<Record<string, string>>;

/** What the account calls a thing, in the agent's language where it is the name that every account begins with. */
function translated(text: string, english: Names, words: Names, key: string): string {
  return text === english[key] ? (words[key] ?? text) : text;
}
