import { ApiError, type CommentRecord, type MacroPreviewAnswer, type PageApi, type SaveAnswer } from './api';
import type { NamedRecord, SaveRequest, Status, TicketRecord, UserRecord } from './api';

/**
 * An account in memory, for tests that want the page without a server: two tickets, three groups, everybody invented.
 * It understands the page's own saves and nothing else; rules, audits and limits are the sandbox server's business.
 */
export class MemoryApi implements PageApi {
  readonly users: UserRecord[] = [
    { id: 11, name: 'Anna Lindqvist', email: 'anna@exempel.se', role: 'end-user' },
    { id: 12, name: 'Olle Sand', email: 'olle@exempel.se', role: 'end-user' },
    { id: 21, name: 'Maja Ek', email: 'maja@example.com', role: 'agent' },
    { id: 22, name: 'Karin Hedman', email: 'karin@example.com', role: 'agent' },
  ];
  readonly groupList: NamedRecord[] = [
    { id: 31, name: 'Support' },
    { id: 32, name: 'Logistik' },
    { id: 33, name: 'Faktura' },
  ];
  readonly members = new Map([
    [31, [21]],
    [32, [22]],
    [33, [21, 22]],
  ]);
  readonly tickets = new Map([1001, 1002].map((id) => [id, ticketRecord(id)]));
  readonly commentLists = new Map<number, CommentRecord[]>([
    [1001, [comment(1, 11, 'Routern har inte kommit.'), comment(2, 21, 'Kollar med lagret.', false)]],
    [1002, [comment(3, 12, 'Fel belopp.')]],
  ]);
  readonly previews = new Map<number, MacroPreviewAnswer['result']['ticket']>();
  /** Everything that the page has saved or tried to save, oldest first. */
  readonly saves: SaveRequest[] = [];
  /** Answers the next save instead of the account; an Error is a network failure. */
  nextSave: SaveAnswer | Error | null = null;
  /** While set, a save waits for it before anything is answered. */
  holdSaves: Promise<void> | null = null;

  async ticket(id: number) {
    return { ticket: { ...this.known(id) }, users: this.users, groups: this.groupList };
  }

  async conversation(id: number) {
    return { conversations: [...(this.commentLists.get(id) ?? [])].reverse(), users: this.users };
  }

  async user(id: number) {
    const user = this.users.find((one) => one.id === id);
    if (!user) throw new ApiError(404, `/api/v2/users/${id}`);
    return { user };
  }

  async assignableGroups() {
    return { groups: this.groupList };
  }

  async assignableAgents(groupId: number) {
    const ids = this.members.get(groupId) ?? [];
    return { agents: this.users.filter((user) => ids.includes(user.id)) };
  }

  async macros() {
    return { macros: [...this.previews.keys()].map((id) => ({ id, title: `Macro ${id}` })) };
  }

  async macroPreview(_ticketId: number, macroId: number) {
    return { result: { ticket: this.previews.get(macroId) ?? {} } };
  }

  async searchTickets() {
    return { results: [...this.tickets.values()] };
  }

  async suspended() {
    return { suspended_tickets: [] };
  }

  async convoLog() {}

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

  private apply({ method, path, body }: SaveRequest): SaveAnswer {
    if (method === 'PUT') {
      const id = Number(path.split('/').at(-1));
      const { ticket } = body as { ticket: Record<string, unknown> };
      this.change(id, ticket, ticket['comment'] as { html_body: string; public: boolean } | undefined);
      return { status: 200, body: { ticket: { id }, audit: { events: [] } } };
    }
    const batch = (Array.isArray(body) ? body : [body]) as Operation[];
    const answers = batch.map((operation) => this.run(operation));
    return { status: 200, body: Array.isArray(body) ? answers : answers[0] };
  }

  private run({ operationName, variables }: Operation): unknown {
    if (operationName === 'BFFConvoLogQuery') return { data: { ticket: { id: variables.id } } };
    const { ticket } = variables;
    const creates = operationName === 'CreateIssueTicketMutation';
    const id = creates ? Math.max(...this.tickets.keys()) + 1 : Number(variables.id);
    if (creates) this.tickets.set(id, ticketRecord(id));
    const said = ticket['comment'] as { body: { value: string }; isPublic: boolean } | undefined;
    this.change(
      id,
      {
        ...ticket,
        ...('groupId' in ticket ? { group_id: asId(ticket['groupId']) } : {}),
        ...('assigneeId' in ticket ? { assignee_id: asId(ticket['assigneeId']) } : {}),
        ...('status' in ticket ? { status: String(ticket['status']).toLowerCase() } : {}),
      },
      said && { html_body: said.body.value, public: said.isPublic },
    );
    const name = creates ? 'createIssueTicket' : 'updateTicket';
    const typename = creates ? 'CreateIssueTicketSuccess' : 'UpdateTicketSuccess';
    return { data: { [name]: { __typename: typename, ticket: { id: String(id) } } } };
  }

  private change(id: number, fields: Record<string, unknown>, said?: { html_body: string; public: boolean }): void {
    const ticket = this.known(id);
    if (typeof fields['subject'] === 'string') ticket.subject = fields['subject'];
    if (typeof fields['status'] === 'string') ticket.status = fields['status'] as Status;
    if (Array.isArray(fields['tags'])) ticket.tags = fields['tags'].map(String);
    if ('group_id' in fields) ticket.group_id = fields['group_id'] as number | null;
    if ('assignee_id' in fields) ticket.assignee_id = fields['assignee_id'] as number | null;
    if (!said) return;
    const list = this.commentLists.get(id) ?? [];
    const text = said.html_body.replace(/<[^>]+>/g, '');
    this.commentLists.set(id, [...list, comment(100 + list.length, 21, text, said.public)]);
  }

  private known(id: number): TicketRecord {
    const ticket = this.tickets.get(id);
    if (!ticket) throw new ApiError(404, `/api/v2/tickets/${id}`);
    return ticket;
  }
}

interface Operation {
  operationName: string;
  variables: { id?: string; ticket: Record<string, unknown> };
}

function asId(value: unknown): number | null {
  return value === null ? null : Number(value);
}

function ticketRecord(id: number): TicketRecord {
  const annas = id === 1001;
  return {
    id,
    subject: annas ? 'Routern har inte kommit' : 'Fel belopp på fakturan',
    status: 'open',
    priority: null,
    type: null,
    tags: ['router'],
    requester_id: annas ? 11 : 12,
    assignee_id: 21,
    group_id: 31,
    organization_id: null,
    created_at: '2026-11-13T09:12:00Z',
    updated_at: '2026-11-13T10:05:00Z',
  };
}

function comment(id: number, authorId: number, body: string, isPublic = true): CommentRecord {
  return { id, author_id: authorId, body, public: isPublic, created_at: '2026-11-13T09:12:00Z' };
}
