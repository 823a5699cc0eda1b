import { ApiError, type PageApi } from './api';
import type { Screen } from './screen';
import { takeRecord, type OpenTicket } from './ticket-state';

/** Brings tickets from the server to the screen: at once, in timed steps, or held at a step until told otherwise. */
export class TicketLoader {
  /** While renders are held, the step that a ticket may reach; null otherwise. */
  private heldAt: 1 | 2 | null = null;

  constructor(
    private readonly api: PageApi,
    private readonly screen: Screen,
    private readonly wait: () => Promise<void> | null,
  ) {}

  /** Reads a ticket and its conversation, then draws it. A ticket that was drawn before is drawn again as a whole. */
  async load(open: OpenTicket): Promise<void> {
    await this.read(open);
    const first = open.stage === 0 && open.phase === 'ready';
    for (const stage of first ? ([1, 2, 3] as const) : ([3] as const)) {
      const pause = first ? this.wait() : null;
      if (pause) await pause;
      else if (stage < 3) continue;
      this.reach(open, stage);
    }
  }

  hold(): void {
    this.heldAt = 1;
  }

  step(): void {
    this.heldAt = this.heldAt === 1 ? 2 : null;
    this.catchUp();
  }

  release(): void {
    this.heldAt = null;
    this.catchUp();
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

  private reach(open: OpenTicket, stage: 1 | 2 | 3): void {
    const held = this.heldAt !== null && open.stage < 3 && this.heldAt < stage;
    open.stage = held && this.heldAt !== null ? this.heldAt : stage;
    this.screen.rebuild(open);
  }

  private catchUp(): void {
    for (const open of this.screen.openTickets) {
      if (open.stage > 0 && open.stage < 3) this.reach(open, 3);
    }
  }
}
