import { redirect } from '../tab/redirect';
import { namesTarget, type NamedTarget, type Recogniser, type TicketSave } from '../tab/recogniser';

type Json = Record<string, unknown>;

const MUTATION = 'UpdateTicketMutation';
const GRAPHQL = /\/api\/graphql$/;
const REST = /\/api\/v2\/tickets\/(\d{1,20})(?:\.json)?$/;
const PAIRS = [
  ['groupId', 'assigneeId'],
  ['group_id', 'assignee_id'],
] as const;
const KEYS: readonly string[] = PAIRS.flat();
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

  recognise(method, path, body) {
    const rest = REST.exec(path);
    if (method === 'PUT' && rest) {
      const ticket = MENTIONS.test(body) ? inside(parse(body), 'ticket') : null;
      return { ticketId: rest[1] as string, ...target(ticket, ticket), part: null };
    }
    if (!body.includes(MUTATION)) return null;
    const found = savesIn(parse(body));
    const first = found.find((save) => namesTarget(save.to)) ?? found[0];
    return first ? { ...first, certain: first.certain && found.length === 1 } : null;
  },

  withoutTransfer: (method, path, body) =>
    rewritten(method, path, body, (ticket) => KEYS.every((key) => delete ticket[key])),

  instead: (method, path, body, to) => rewritten(method, path, body, (ticket) => redirect(ticket, PAIRS, to)),

  accepts(save, answer) {
    let said: unknown;
    try {
      said = parse(answer);
    } catch {
      return true; // accepted, in a shape that says nothing: the ticket itself is read again afterwards
    }
    const mine = save.part === null ? said : (said as unknown[])[save.part];
    const { errors, data } = (mine ?? {}) as { errors?: unknown[]; data?: Json };
    return (
      !errors?.length &&
      !Object.values(data ?? {}).some((member) => FAILURE.test(String(member && (member as Json)['__typename'])))
    );
  },
};

/** The body with its ticket changed; null where it is not understood, or `change` says that it could not. */
function rewritten(method: string, path: string, body: string, change: (ticket: Json) => boolean): string | null {
  const save = saves.recognise(method, path, body);
  const request: unknown = parse(body);
  // What is not written again exactly as it came (long numbers, doubled keys) would change more than the transfer.
  if (!save?.certain || !namesTarget(save.to) || stringify(request) !== body) return null;
  const operation = save.part === null ? request : (request as unknown[])[save.part];
  const ticket = inside(method === 'PUT' ? operation : inside(operation, 'variables'), 'ticket');
  return ticket && change(ticket) ? stringify(request) : null;
}

function savesIn(request: unknown): TicketSave[] {
  const saves: TicketSave[] = [];
  const batch = Array.isArray(request);
  (batch ? (request as unknown[]) : [request]).forEach((operation, index) => {
    const variables = inside(operation, 'variables');
    if (!variables || (operation as Json)['operationName'] !== MUTATION) return;
    const ticket = inside(variables, 'ticket');
    const ticketId = id(variables['id']) ?? id(ticket?.['id']);
    if (ticketId) saves.push({ ticketId, ...target(variables, ticket), part: batch ? index : null });
  });
  return saves;
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
      if (!MENTIONS.test(key)) {
        look(part);
        continue;
      }
      const isKnown = value === ticket && KEYS.includes(key);
      const named = id(isObject(part) ? part['id'] : part);
      const to = isKnown ? known : other;
      const which = /group/i.test(key) ? 'groupId' : 'agentId';
      certain &&= isKnown;
      if (named === undefined) look(part);
      else if (to[which] === undefined) to[which] = named;
    }
  };
  look(whole);
  return { to: namesTarget(known) ? known : other, certain };
}

/** An id as the helpdesk writes them (text or number), null for nobody, undefined for anything else. */
function id(value: unknown): string | null | undefined {
  if (value === null || value === '') return null;
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && ID.test(text) ? text : undefined;
}

function inside(value: unknown, key: string): Json | null {
  const part = isObject(value) ? value[key] : null;
  return isObject(part) ? part : null;
}

function isObject(value: unknown): value is Json {
  return !!value && typeof value === 'object' && !Array.isArray(value);
}
