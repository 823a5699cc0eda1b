import type { TICKET_STATUS } from '@/domain/reading';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import { Remembered } from '../shared/remembered';
import { type Json, idOrNull, isObject, list } from '../shared/shape';

type Status = (typeof TICKET_STATUS)[number];
type Meanings = ReadonlyMap<string, Status>;

/** Documented. There is no status for new tickets. */
const OWN: Meanings = new Map([
  ['2', 'open'],
  ['3', 'pending'],
  ['4', 'solved'],
  ['5', 'closed'],
]);

/** What an account's own statuses mean. They count as unresolved in Freshdesk, whatever they are called. */
export class Statuses {
  private readonly fields = new Remembered<Meanings>();

  constructor(private readonly http: Http) {}

  /** The meanings of at least the statuses of these tickets; one request, and only where a status is the account's own. */
  async of(tickets: Json[]): Promise<(ticket: Json) => Status> {
    const statuses = tickets.map((ticket) => idOrNull(ticket['status']) ?? '');
    const known = statuses.every((status) => OWN.has(status)) ? OWN : await this.asked();
    return (ticket) => known.get(idOrNull(ticket['status']) ?? '') ?? 'open';
  }

  private async asked(): Promise<Meanings> {
    try {
      return await this.fields.get('', async () => {
        const answer = await this.http.get('/api/_/ticket_fields');
        return meaningsIn(list(answer['ticket_fields'], 'ticket_fields'));
      });
    } catch (error) {
      if (!isRefused(error)) throw error;
      return OWN;
    }
  }
}

/** For customers in the portal, and whether it stops the clock of the promised times. */
type Choice = [id: string, shown: unknown, stopsClock: unknown];

/**
 * A status that customers see under the same words as one of Freshdesk's own means the same to them. Else it is waiting
 * for somebody where it stops the clock of the promised times, and open where it does not.
 */
function meaningsIn(fields: unknown[]): Meanings {
  const field = fields.filter(isObject).find((one) => one['name'] === 'status');
  const choices = choicesIn(field?.['choices']);
  const meanings = new Map(OWN);
  const like = new Map<unknown, Status>();
  for (const [id, shown] of choices) {
    const own = OWN.get(id);
    if (own && shown) like.set(shown, own);
  }
  for (const [id, shown, stopsClock] of choices) {
    if (!OWN.has(id)) meanings.set(id, like.get(shown) ?? (stopsClock === true ? 'hold' : 'open'));
  }
  return meanings;
}

/** `{id: [for agents, for customers]}`, or a list of choices with `stop_sla_timer`, whose other keys nobody has noted. */
function choicesIn(choices: unknown): Choice[] {
  if (!Array.isArray(choices)) {
    return Object.entries(isObject(choices) ? choices : {}).map(([id, labels]) => {
      return [id, Array.isArray(labels) && (labels as unknown[])[1], false];
    });
  }
  return choices.filter(isObject).map((one) => {
    return [idOrNull(one['value'] ?? one['id']) ?? '', one['customer_display_name'], one['stop_sla_timer']];
  });
}
