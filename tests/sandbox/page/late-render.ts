/** How much of a ticket is drawn: 0 nothing, 1 the frame, 2 the conversation, 3 everything. */
export type Stage = 0 | 1 | 2 | 3;

/** Draws tickets at once, in timed steps, or held at a step until told otherwise. */
export class LateRender<T extends { stage: Stage; phase: string }> {
  /** While renders are held, the step that a ticket may reach; null otherwise. */
  private heldAt: 1 | 2 | null = null;

  /** @param wait what to wait for before each step; null draws everything at once */
  constructor(
    private readonly wait: () => Promise<void> | null,
    private readonly draw: (ticket: T) => void,
    private readonly drawn: () => T[],
  ) {}

  /** Draws a ticket that has just been read. One that was drawn before is drawn again as a whole. */
  async bring(ticket: T): Promise<void> {
    const first = ticket.stage === 0 && ticket.phase === 'ready';
    for (const stage of first ? ([1, 2, 3] as const) : ([3] as const)) {
      const pause = first ? this.wait() : null;
      if (pause) await pause;
      else if (stage < 3) continue;
      this.reach(ticket, stage);
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

  private reach(ticket: T, stage: 1 | 2 | 3): void {
    const held = this.heldAt !== null && ticket.stage < 3 && this.heldAt < stage;
    ticket.stage = held && this.heldAt !== null ? this.heldAt : stage;
    this.draw(ticket);
  }

  private catchUp(): void {
    for (const ticket of this.drawn()) {
      if (ticket.stage > 0 && ticket.stage < 3) this.reach(ticket, 3);
    }
  }
}
