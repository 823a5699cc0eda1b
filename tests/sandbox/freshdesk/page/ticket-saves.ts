import type { PageApi, SaveRequest } from './api';
import { sendForTicket, type SaveResult } from './save';
import { messageRequest, scenarioRequest, updateRequest } from './save-body';
import type { PageSettings } from './settings';
import { clearSent, type OpenTicket, type Properties } from './ticket-state';
import type { Words } from './words';

interface Surroundings {
  api: PageApi;
  settings(): PageSettings;
  words(): Words;
  /** Whether a save is under way, or its error, is another than before. */
  changed(open: OpenTicket): void;
  /** The server has taken something: the ticket is to be read again. */
  saved(open: OpenTicket): Promise<void>;
}

/** The ways in which one ticket's page writes. */
export class TicketSaves {
  /** By ticket: changes that this page has made and not yet heard of. */
  private readonly echoes = new Map<number, number>();

  constructor(private readonly around: Surroundings) {}

  /** Saves what was changed in the fields, or only these changes. */
  async update(open: OpenTicket, only?: Partial<Properties>): Promise<SaveResult> {
    const changes = only ?? { ...open.draft.changes };
    if (Object.keys(changes).length === 0) return 'ignored';
    const result = await this.write(open, updateRequest(open.id, changes, this.around.settings()));
    if (result !== 'saved') return result;
    clearSent(open, changes);
    return this.done(open);
  }

  /** Sends the reply or adds the note; with a status, sets that afterwards. */
  async send(open: OpenTicket, status?: number): Promise<SaveResult> {
    const { text, public: isPublic, changes } = open.draft;
    if (text.trim() === '') return 'ignored';
    const result = await this.write(open, messageRequest(open.id, text, isPublic));
    if (result !== 'saved') return result;
    if (open.draft.text === text) Object.assign(open.draft, { text: '', public: true, writing: false });
    if (status === undefined) return this.done(open);
    const all = this.around.settings().sendCarries === 'everything';
    const updated = await this.update(open, all ? { ...changes, status } : { status });
    // The reply is out whatever became of the status.
    if (updated !== 'saved') await this.around.saved(open);
    return updated;
  }

  /** Runs a scenario on the server; what it does is not in the request. */
  async execute(open: OpenTicket, scenarioId: number): Promise<SaveResult> {
    const result = await this.write(open, scenarioRequest(open.id, scenarioId));
    return result === 'saved' ? this.done(open) : result;
  }

  /** Whether news of a change by this agent are news of a change that this page has made itself. */
  isEcho(ticketId: number): boolean {
    const expected = this.echoes.get(ticketId) ?? 0;
    this.echoes.set(ticketId, Math.max(0, expected - 1));
    return expected > 0;
  }

  private async done(open: OpenTicket): Promise<SaveResult> {
    await this.around.saved(open);
    return 'saved';
  }

  private async write(open: OpenTicket, request: SaveRequest): Promise<SaveResult> {
    const { api, settings, words, changed } = this.around;
    if (open.saving) return 'ignored';
    const expected = this.echoes.get(open.id) ?? 0;
    this.echoes.set(open.id, expected + 1);
    const result = await sendForTicket(open, request, {
      api,
      timeout: settings().saveTimeout,
      words: words(),
      changed: () => changed(open),
    });
    // What was not saved is never heard of.
    if (result === 'failed') this.isEcho(open.id);
    return result;
  }
}
