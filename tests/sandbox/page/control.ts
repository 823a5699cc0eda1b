/**
 * The verbs that both helpdesks' pages have at `window.sandbox`, so that one test drives either. Every verb does what the
 * agent's hand would do and ends when the page shows the result.
 */
export interface PageControl {
  /** The ticket on the screen; null on a list or a search. */
  readonly shown: ShownTicket | null;
  openTicket(id: number): Promise<void>;
  navigate(path: string): Promise<void>;
  /** Reads a ticket from the server again. The draft stays. */
  reload(id: number): Promise<void>;
  /** Replaces every node of the page's tickets: what others have put between them is gone. The draft stays. */
  rerender(): void;
  /** Gives the ticket on the screen to a group and one of its agents, or to the group alone. Not saved yet. */
  setAssignee(groupId: number, agentId: number | null): Promise<void>;
  setSubject(subject: string): void;
  /** Writes into the composer, as if by hand. */
  typeReply(text: string, isPublic?: boolean): void;
  /** The save that takes along who has the ticket: Zendesk's Submit, Freshdesk's Update. */
  submit(): Promise<'saved' | 'failed' | 'ignored'>;
  beginLateRender(): void;
  nextRenderStep(): void;
  finishLateRender(): void;
  unmount(): void;
}

export interface ShownTicket {
  /** Null for a ticket that does not exist yet. */
  readonly id: number | null;
  readonly phase: 'loading' | 'ready' | 'missing' | 'failed';
  readonly draft: { readonly text: string; readonly public: boolean };
}
