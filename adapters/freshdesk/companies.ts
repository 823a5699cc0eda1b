import { orUnknown } from '../shared/faults';
import type { Http } from '../shared/http';
import { orNameless } from '../shared/or-nameless';
import { A_DAY, Remembered } from '../shared/remembered';
import { type Json, idOrNull, textOrNull } from '../shared/shape';

/** Companies that are asked for one by one. A customer's tickets are nearly always of one. */
const SINGLY = 5;

/**
 * The companies that customers belong to. Tickets have their ids only: whether the page's own way to a ticket can bring
 * the company along is not known, and the documented one charges for it each time. So each is asked for once a day, and
 * one that may not be read is not asked for again as long.
 */
export class Companies {
  private readonly names = new Remembered<string | null>(A_DAY);

  constructor(private readonly http: Http) {}

  /** What the company of each of these tickets is called. Null: it has none; undefined: nobody tells. */
  async of(tickets: Json[]): Promise<(ticket: Json) => string | null | undefined> {
    const ids = [...new Set(tickets.map(companyId))].filter((id) => id !== null);
    const asked = ids.slice(0, SINGLY).map(async (id) => [id, await this.named(id)] as const);
    const names = new Map(await Promise.all(asked));
    return (ticket) => {
      const id = companyId(ticket);
      if (id !== null) return names.get(id) ?? undefined;
      return ticket['company_id'] === null ? null : undefined;
    };
  }

  private named(id: string): Promise<string | null> {
    const ask = async () => textOrNull((await this.http.get(`/api/v2/companies/${id}`))['name'], 300);
    return orNameless(
      this.names.get(id, () => orUnknown(ask)),
      null,
    );
  }
}

function companyId(ticket: Json): string | null {
  return idOrNull(ticket['company_id']);
}
