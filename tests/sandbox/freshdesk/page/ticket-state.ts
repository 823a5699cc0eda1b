import type { Stage } from '../../page/late-render';
import type { ConversationShape, RequesterShape, TicketShape } from '../shapes';

/** The fields of a ticket that an agent can change. */
export interface Properties {
  subject: string;
  status: number;
  priority: number;
  type: string | null;
  groupId: number | null;
  agentId: number | null;
  tags: string[];
  customFields: Record<string, string | null>;
}

/** What the agent has changed or written and not yet saved. */
export interface Draft {
  /** Plain text, one paragraph for each line. */
  text: string;
  public: boolean;
  /** The editor is open. */
  writing: boolean;
  changes: Partial<Properties>;
}

/** One ticket that has been on the screen; the page keeps it, with its draft, when the agent goes elsewhere. */
export interface OpenTicket {
  id: number;
  phase: 'loading' | 'ready' | 'missing' | 'failed';
  stage: Stage;
  record: TicketShape | null;
  requester: RequesterShape | null;
  /** Oldest first, without the description. */
  conversations: ConversationShape[];
  draft: Draft;
  /** The save that is under way. */
  saving: AbortController | null;
  saveError: string | null;
  /** Somebody else has changed the ticket since it was read. */
  stale: boolean;
}

export function openTicketState(id: number): OpenTicket {
  return {
    id,
    phase: 'loading',
    stage: 0,
    record: null,
    requester: null,
    conversations: [],
    draft: { text: '', public: true, writing: false, changes: {} },
    saving: null,
    saveError: null,
    stale: false,
  };
}

/** The fields as the server has them; of a ticket that has not come yet, those of an empty one. */
export function savedProperties({ record }: OpenTicket): Properties {
  return {
    subject: record?.subject ?? '',
    status: record?.status ?? 2,
    priority: record?.priority ?? 1,
    type: record?.type ?? null,
    groupId: record?.group_id ?? null,
    agentId: record?.responder_id ?? null,
    tags: record?.tags ?? [],
    customFields: record?.custom_fields ?? {},
  };
}

/** What the fields show: the draft where there is one, else what the server has. */
export function shownProperties(open: OpenTicket): Properties {
  return { ...savedProperties(open), ...open.draft.changes };
}

/** Puts a change into the draft; what is as the server has it again is no change any more. */
export function change(open: OpenTicket, changes: Partial<Properties>): void {
  const saved = savedProperties(open);
  const merged = Object.entries({ ...open.draft.changes, ...changes });
  open.draft.changes = Object.fromEntries(
    merged.filter(([name, value]) => !same(value, saved[name as keyof Properties])),
  );
}

/** The Update button is enabled only when there is something to update. */
export function isDirty(open: OpenTicket): boolean {
  return Object.keys(open.draft.changes).length > 0;
}

/** After a successful save: what was sent is no change any more; what was changed meanwhile still is. */
export function clearSent(open: OpenTicket, sent: Partial<Properties>): void {
  const left = Object.entries(open.draft.changes).filter(
    ([name, value]) => !same(value, sent[name as keyof Properties]),
  );
  open.draft.changes = Object.fromEntries(left);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
