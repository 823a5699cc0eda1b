import type { PageApi, SaveRequest } from './api';
import { sendPlain } from './save';
import { assignRequest, bulkRequest } from './save-body';
import type { PageSettings } from './settings';
import type { TicketShape } from '../shapes';
import type { Words } from './words';

interface Surroundings {
  api: PageApi;
  settings(): PageSettings;
  words(): Words;
  /** What the list shows has changed. */
  changed(): void;
}

/** A list of tickets, where tickets are given away without being opened: row by row, or many at once. */
export class TicketList {
  filter = 'unresolved';
  tickets: TicketShape[] = [];
  readonly selected = new Set<number>();
  failure: string | null = null;

  constructor(private readonly around: Surroundings) {}

  async open(filter: string): Promise<void> {
    if (filter !== this.filter) this.selected.clear();
    this.filter = filter;
    await this.read();
  }

  select(ticketId: number, chosen = true): void {
    if (chosen) this.selected.add(ticketId);
    else this.selected.delete(ticketId);
    this.around.changed();
  }

  /** Gives one ticket away in its row: saved at once. A group that is left out is not touched. */
  assign(ticketId: number, groupId: number | null | undefined, agentId: number | null): Promise<boolean> {
    return this.send(assignRequest(ticketId, groupId, agentId));
  }

  /** Gives the selected tickets away at once. */
  async bulkAssign(groupId: number | null, agentId: number | null): Promise<boolean> {
    const { bulkPath } = this.around.settings();
    const sent = await this.send(bulkRequest(bulkPath, [...this.selected], { groupId, agentId }));
    if (sent) this.selected.clear();
    this.around.changed();
    return sent;
  }

  private async send(request: SaveRequest): Promise<boolean> {
    const { api, settings, words } = this.around;
    const failure = await sendPlain(request, new AbortController(), {
      api,
      timeout: settings().saveTimeout,
      words: words(),
    });
    if (failure === null) await this.read();
    this.failure = failure;
    this.around.changed();
    return failure === null;
  }

  private async read(): Promise<void> {
    try {
      this.tickets = (await this.around.api.tickets(this.filter)).tickets;
      this.failure = null;
    } catch (error) {
      this.tickets = [];
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}
