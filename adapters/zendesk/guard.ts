import { redirect } from '../tab/redirect';
import { namesTarget, type NamedTarget, type Recogniser, type TicketSave } from '../tab/recogniser';

type Json = Record<string, unknown>;

interface Answer {
  errors?: unknown[];
  data?: Record<string, { __typename?: string } | null>;
}

const MUTATION = 'UpdateTicketMutation';
const GRAPHQL = /\/api\/graphql$/;
const REST = /\/api\/v2\/tickets\/(\d{1,20})(?:\.json)?$/;
/** Group and agent in turn. */
const KEYS = ['groupId', 'assigneeId', 'group_id', 'assignee_id'];
const MENTIONS = /assignee|group/i;
const FAILURE = /error|fail|invalid/i;
const ID = /^\d{1,20}$/;

// Taken before any script of the page runs, which may wrap them later.
const { parse, stringify } = JSON;

/**
 * Zendesk's agent page saves a ticket with `UpdateTicketMutation` over `/api/graphql`, one operation or a batch; accounts
 * without the Agent Workspace may still use `PUT /api/v2/tickets/ID`. The mutation's `groupId` and `assigneeId` are
 * inferred from the page's create (no recording of an update with them is public), so other spellings are searched for
 * too, and then called uncertain. New tickets are never transfers.
 */
export const saves: Recogniser = {
  concerns: (method, path) => (method === 'POST' && GRAPHQL.test(path)) || (method === 'PUT' && REST.test(path)),

  recognise(_method, path, body) {
    const rest = REST.exec(path);
    if (rest) {
      const ticket = MENTIONS.test(body) ? inside(parse(body), 'ticket') : null;
      return { ticketId: rest[1] as string, ...target(ticket, ticket), part: null };
    }
    if (!body.includes(MUTATION)) return null;
    const request: unknown = parse(body);
    const found: TicketSave[] = [];
    [request].flat().forEach((operation, index) => {
      const variables = inside(operation, 'variables');
      if (!variables || (operation as Json)['operationName'] !== MUTATION) return;
      const ticket = inside(variables, 'ticket');
      const ticketId = id(variables['id']) ?? id(ticket?.['id']);
      const part = Array.isArray(request) ? index : null;
      if (ticketId) found.push({ ticketId, ...target(variables, ticket), part });
    });
    const first = found.find((save) => namesTarget(save.to)) ?? found[0];
    return first ? { ...first, certain: first.certain && !found[1] } : null;
  },

  redirected(method, path, body, to) {
    const save = saves.recognise(method, path, body);
    const request: unknown = parse(body);
    // What is not written again exactly as it came (long numbers, doubled keys) would change more than the transfer.
    if (!save?.certain || !namesTarget(save.to) || stringify(request) !== body) return null;
    const operation = partOf(request, save);
    const ticket = inside(REST.test(path) ? operation : inside(operation, 'variables'), 'ticket');
    return ticket && redirect(ticket, KEYS, to) ? stringify(request) : null;
  },

  accepts(save, answer) {
    let said: unknown;
    try {
      said = parse(answer);
    } catch {
      return true; // accepted, in a shape that says nothing: the ticket itself is read again afterwards
    }
    const { errors, data } = (partOf(said, save) ?? {}) as Answer;
    return !errors?.[0] && !Object.values(data ?? {}).some((member) => FAILURE.test(`${member?.__typename}`));
  },
};

/** A save's own part of a request or an answer, which may be a batch; a batch may be refused as one. */
function partOf(whole: unknown, { part }: TicketSave): unknown {
  return [whole].flat()[part ?? 0] ?? whole;
}

/** The target under the known keys of `ticket`, else whatever looks like one in `whole`: that is not certain then. */
function target(whole: unknown, ticket: Json | null): Pick<TicketSave, 'to' | 'certain'> {
  const known: NamedTarget = {};
  const other: NamedTarget = {};
  let certain = true;
  // Everywhere but in what people wrote. The first value under such a key counts.
  const look = (value: unknown) => {
    if (typeof value !== 'object') return;
    for (const [key, part] of Object.entries(value ?? {})) {
      if (key === 'comment') continue;
      let named: string | null | undefined;
      if (MENTIONS.test(key)) {
        const isKnown = value === ticket && KEYS.includes(key);
        certain &&= isKnown;
        named = id((part as Json | null)?.['id'] ?? part);
        if (named !== undefined) (isKnown ? known : other)[/group/i.test(key) ? 'groupId' : 'agentId'] ??= named;
      }
      if (named === undefined) look(part);
    }
  };
  look(whole);
  return { to: namesTarget(known) ? known : other, certain };
}

/** An id as the helpdesk writes them (text or number), null for nobody, undefined for anything else. */
function id(value: unknown): string | null | undefined {
  if (value === null || value === '') return null;
  const text = `${value as string | number}`;
  return typeof value !== 'object' && ID.test(text) ? text : undefined;
}

/** A list has none of the names that are looked for, and need not be told apart. */
function inside(value: unknown, key: string): Json | null {
  const part = (value as Json | null | undefined)?.[key];
  return typeof part === 'object' ? (part as Json | null) : null;
}
