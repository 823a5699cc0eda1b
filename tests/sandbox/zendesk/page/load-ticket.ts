import { LateRender } from '../../page/late-render';
import { ApiError, type PageApi } from './api';
import type { Screen } from './screen';
import { takeRecord, type OpenTicket } from './ticket-state';

/** Brings tickets from the server to the screen: at once, in timed steps, or held at a step until told otherwise. */
export class TicketLoader {
  readonly render: LateRender<OpenTicket>;

  constructor(
    private readonly api: PageApi,
    screen: Screen,
    wait: () => Promise<void> | null,
  ) {
    this.render = new LateRender(
      wait,
      (open) => screen.rebuild(open),
      () => screen.openTickets,
    );
  }

  /** Reads a ticket and its conversation, then draws it. */
  async load(open: OpenTicket): Promise<void> {
    await this.read(open);
    await this.render.bring(open);
  }

  private async read(open: OpenTicket): Promise<void> {
    try {
      if (open.id === null) {
        await this.readRequester(open);
        return;
      }
      const [answer, log] = await Promise.all([this.api.ticket(open.id), this.api.conversation(open.id)]);
      takeRecord(open, answer);
      for (const user of log.users ?? []) open.users.set(user.id, user);
      open.comments = [...log.conversations].reverse();
    } catch (error) {
      open.phase = error instanceof ApiError && error.status === 404 ? 'missing' : 'failed';
    }
  }

  private async readRequester(open: OpenTicket): Promise<void> {
    if (open.requesterId === null) return;
    const { user } = await this.api.user(open.requesterId);
    open.users.set(user.id, user);
  }
}
