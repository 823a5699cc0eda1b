import type { AgentShape, ConversationShape, GroupShape, TicketFieldShape, TicketShape } from '../shapes';
import { ApiError, type PageApi, type SaveAnswer, type SaveRequest } from './api';

/**
 * An account in memory, for tests that want the page without a server: three tickets, three groups, everybody invented.
 * It understands the page's own saves and nothing else; rules, activities and limits are the sandbox server's business.
 */
export class MemoryApi implements PageApi {
  readonly agents: AgentShape[] = [
    { id: 21, group_ids: [31, 33], contact: { name: 'Maja Ek', email: 'maja@example.com' } },
    { id: 22, group_ids: [32, 33], contact: { name: 'Karin Hedman', email: 'karin@example.com' } },
  ];
  readonly groups: GroupShape[] = [
    { id: 31, name: 'Support', agent_ids: [21] },
    { id: 32, name: 'Logistik', agent_ids: [22] },
    { id: 33, name: 'Faktura', agent_ids: [21, 22] },
  ];
  readonly fieldList: TicketFieldShape[] = [
    {
      id: 1,
      name: 'status',
      label: 'Status',
      type: 'default_status',
      position: 1,
      choices: {
        2: ['Open', 'Being looked at'],
        3: ['Pending', 'Awaiting you'],
        4: ['Resolved', 'Solved'],
        5: ['Closed', 'Closed'],
      },
    },
    {
      id: 2,
      name: 'priority',
      label: 'Priority',
      type: 'default_priority',
      position: 2,
      choices: { Low: 1, Medium: 2, High: 3, Urgent: 4 },
    },
    {
      id: 3,
      name: 'ticket_type',
      label: 'Type',
      type: 'default_ticket_type',
      position: 3,
      choices: ['Question', 'Problem'],
    },
    { id: 4, name: 'group', label: 'Group', type: 'default_group', position: 4 },
    { id: 5, name: 'agent', label: 'Agent', type: 'default_agent', position: 5 },
    { id: 6, name: 'cf_order', label: 'Ordernummer', type: 'custom_text', position: 6 },
  ];
  readonly scenarioList = [{ id: 7, name: 'Till lagret', description: '', actions: [{ name: 'group_id', value: 32 }] }];
  readonly records = new Map([1001, 1002, 1003].map((id) => [id, record(id)]));
  readonly written = new Map<number, ConversationShape[]>([[1001, [message(1, 21, 'Kollar med lagret.', true)]]]);
  /** Everything that the page has saved or tried to save, oldest first. */
  readonly saves: SaveRequest[] = [];
  /** Answers the next save instead of the account; an Error is a network failure. */
  nextSave: SaveAnswer | Error | null = null;
  /** While set, a save waits for it before anything is answered. */
  holdSaves: Promise<void> | null = null;
  /** Fails every read of a ticket with this HTTP status. */
  readsFailWith: number | null = null;

  async ticket(id: number) {
    const ticket = this.records.get(id);
    const status = this.readsFailWith ?? (ticket ? null : 404);
    if (status !== null || !ticket) throw new ApiError(status ?? 404, `/api/_/tickets/${id}`);
    return { ticket: structuredClone(ticket) };
  }

  async conversations(id: number) {
    const conversations = [...(this.written.get(id) ?? [])];
    return { conversations, meta: { count: conversations.length } };
  }

  async tickets() {
    return { tickets: structuredClone([...this.records.values()]) };
  }

  async agentsGroups() {
    return { data: { agents: this.agents, groups: this.groups } };
  }

  async fields() {
    return { ticket_fields: this.fieldList };
  }

  async scenarios() {
    return { scenario_automations: this.scenarioList };
  }

  async save(request: SaveRequest, signal: AbortSignal): Promise<SaveAnswer> {
    this.saves.push(structuredClone(request));
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    if (this.holdSaves) await Promise.race([this.holdSaves, aborted]);
    const instead = this.nextSave;
    this.nextSave = null;
    if (instead instanceof Error) throw instead;
    return instead ?? this.apply(request);
  }

  private apply({ path, body }: SaveRequest): SaveAnswer {
    const id = Number(/\/tickets\/(\d+)/.exec(path)?.[1]);
    const said = body as Record<string, unknown>;
    if (path.endsWith('/notes') || path.endsWith('/reply')) {
      const list = this.written.get(id) ?? [];
      const text = String(said['body']).replace(/<[^>]+>/g, '');
      this.written.set(id, [...list, message(100 + list.length, 21, text, path.endsWith('/notes'))]);
      return answer(201);
    }
    if (path.endsWith('/execute_scenario')) return this.change([id], { group_id: 32, responder_id: null });
    const bulk = said['bulk_action'] as { ids: number[]; properties: Partial<TicketShape> } | undefined;
    if (bulk) return this.change(bulk.ids, bulk.properties);
    return this.change([id], said['ticket'] ?? said['properties'] ?? said);
  }

  private change(ids: number[], fields: Partial<TicketShape>): SaveAnswer {
    for (const id of ids) Object.assign(this.records.get(id) ?? {}, fields);
    return answer(200);
  }
}

function answer(status: number): SaveAnswer {
  return { status, body: {}, retryAfter: null };
}

function record(id: number): TicketShape {
  const annas = id === 1001;
  const requester = annas
    ? { id: 11, name: 'Anna Lindqvist', email: 'anna@exempel.se', phone: '0701', mobile: null }
    : { id: 12, name: 'Bo Holm', email: 'bo@exempel.se', phone: null, mobile: null };
  return {
    id,
    subject: annas ? 'Routern har inte kommit' : 'Fel belopp på fakturan',
    description: '<p>Var är den?</p>',
    description_text: 'Var är den?',
    status: 2,
    priority: 1,
    source: 1,
    type: null,
    requester_id: requester.id,
    responder_id: 21,
    group_id: 31,
    company_id: annas ? 51 : null,
    tags: ['router'],
    custom_fields: { cf_order: null },
    spam: false,
    deleted: false,
    created_at: '2026-11-13T09:12:00Z',
    updated_at: '2026-11-13T10:05:00Z',
    requester,
    company: annas ? { id: 51, name: 'Exempel AB' } : {},
  };
}

function message(id: number, userId: number, text: string, isPrivate: boolean): ConversationShape {
  return {
    id,
    user_id: userId,
    body: `<p>${text}</p>`,
    body_text: text,
    incoming: userId < 20,
    private: isPrivate,
    source: isPrivate ? 2 : 0,
    created_at: '2026-11-13T09:30:00Z',
  };
}
