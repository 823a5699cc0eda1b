import { redirect } from '../tab/redirect';
import { namesTarget, type NamedTarget, type Recogniser, type TicketSave } from '../tab/recogniser';

type Json = Record<string, unknown>;

const TICKET = /^\/api\/(?:_|v2)\/tickets\/(\d{1,20})(?:\/(\w+))?$/;
const BULK = /^\/api\/(?:_|v2)\/tickets\/bulk_\w+$/;
const KEYS = { group_id: 'groupId', responder_id: 'agentId' } as const;
const ID = /^\d{1,20}$/;

// Taken before any script of the page runs, which may wrap them later.
const { parse, stringify } = JSON;
const { entries, keys } = Object;
const { isArray } = Array;

/**
 * Freshdesk's agent page saves properties with `PUT /api/_/tickets/ID` or `.../update_properties`; scripts in the page may
 * use v2 as well. The keys were seen at the body's root; under `ticket` or `properties` they are looked for and called
 * uncertain. Any other write to a ticket (a reply, say) is a save only where it names a group or an agent, and uncertain.
 * A scenario is applied by its id alone: what it hands over does not show. Nobody has seen the page's own bulk actions:
 * they go through, and the tickets that they name are looked at afterwards.
 */
export const saves: Recogniser = {
  concerns: (method, path) => method !== 'GET' && (TICKET.test(path) || BULK.test(path)),

  recognise(method, path, body) {
    const request = object(parse(body));
    const [, ticketId, action] = TICKET.exec(path) ?? [];
    if (!request) return null;
    if (!ticketId) return bulk(request);
    if (action === 'execute_scenario') {
      const ruleId = id(request['scenario_id']) ?? undefined;
      return ruleId ? { ticketId, to: {}, certain: false, part: null, ruleId } : null;
    }
    const save = { ticketId, ...target(request), part: null };
    if (method === 'PUT' && (!action || action === 'update_properties')) {
      return namesTarget(save.to) && isAlone(request) ? { ...save, alone: true } : save;
    }
    return namesTarget(save.to) ? { ...save, certain: false } : null;
  },

  redirected(method, path, body, to, from = {}) {
    const save = saves.recognise(method, path, body);
    const request = parse(body) as Json;
    // What is not written again exactly as it came (long numbers, doubled keys) would change more than the transfer.
    if (!save?.certain || !namesTarget(save.to) || stringify(request) !== body) return null;
    if (!redirect(request, keys(KEYS), to)) return null;
    if (keys(request).length) return stringify(request);
    // A save of nothing is refused: what it named stays as it is.
    for (const [key, name] of entries(KEYS)) {
      if (save.to[name] === undefined) continue;
      const held = id(from[name]);
      if (held === undefined || (held && `${+held}` !== held)) return null;
      request[key] = held && +held;
    }
    return stringify(request);
  },

  accepts(_save, answer) {
    try {
      const errors = object(parse(answer))?.['errors'];
      return !isArray(errors) || !errors.length;
    } catch {
      return true; // accepted, in a shape that says nothing: the ticket itself is read again afterwards
    }
  },
};

function target(request: Json): Pick<TicketSave, 'to' | 'certain'> {
  const to: NamedTarget = {};
  let certain = true;
  for (const place of [request, object(request['ticket']), object(request['properties'])]) {
    for (const [key, name] of entries(KEYS)) {
      if (!place || !(key in place)) continue;
      const named = id(place[key]);
      certain &&= place === request && named !== undefined;
      if (named !== undefined && to[name] === undefined) to[name] = named;
    }
  }
  return { to, certain };
}

/** Whether this holds nothing but a group and an agent, wherever these stand. */
function isAlone(request: Json): boolean {
  return entries(request).every(([key, value]) => {
    const under = key === 'ticket' || key === 'properties' ? object(value) : null;
    return key in KEYS || (under !== null && isAlone(under));
  });
}

/** A bulk action on these tickets, whichever key of the body lists them. */
function bulk(request: Json): TicketSave | null {
  const ids = (object(request['bulk_action']) ?? request)['ids'];
  const named = isArray(ids) ? ids.flatMap((one) => id(one) ?? []) : [];
  const [ticketId] = named;
  return ticketId ? { ticketId, to: {}, certain: false, part: null, bulk: named } : null;
}

/** An id as the helpdesk writes them (text or number), null for nobody, undefined for anything else. */
function id(value: unknown): string | null | undefined {
  if (value === null || value === '') return null;
  const text = `${value as string | number}`;
  return typeof value !== 'object' && ID.test(text) ? text : undefined;
}

function object(value: unknown): Json | null {
  return value && typeof value === 'object' && !isArray(value) ? (value as Json) : null;
}
