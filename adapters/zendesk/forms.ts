import type { TicketForm } from '@/domain/reading';
import { orUnknown } from '../shared/faults';
import type { Http } from '../shared/http';
import { orNameless } from '../shared/or-nameless';
import { A_DAY, Remembered } from '../shared/remembered';
import { type Json, idOrNull, isObject, list, text } from '../shared/shape';

type FormNames = ReadonlyMap<string, string>;
const NONE: FormNames = new Map();

/**
 * The account's ticket forms (at most 300, documented), which come in one answer and never along with tickets: asked for
 * once a day, and only where a ticket has a form. Whoever may not see them gets forms without names.
 */
export class Forms {
  private readonly names = new Remembered<FormNames>(A_DAY);

  constructor(private readonly http: Http) {}

  /** Which form each of these tickets has; null: none. The name is empty where nobody tells it. */
  async of(tickets: Json[]): Promise<(ticket: Json) => TicketForm | null> {
    const isWanted = tickets.some((ticket) => formId(ticket) !== null);
    const names = isWanted
      ? await orNameless(
          this.names.get('', () => this.ask()),
          NONE,
        )
      : NONE;
    return (ticket) => {
      const id = formId(ticket);
      return id === null ? null : { id, name: names.get(id) ?? '' };
    };
  }

  private async ask(): Promise<FormNames> {
    const forms = await orUnknown(async () =>
      list((await this.http.get('/api/v2/ticket_forms'))['ticket_forms'], 'ticket_forms'),
    );
    return new Map(
      (forms ?? []).filter(isObject).flatMap((form) => {
        const id = idOrNull(form['id']);
        return id === null ? [] : [[id, text(form['name'], 300)]];
      }),
    );
  }
}

function formId(ticket: Json): string | null {
  return idOrNull(ticket['ticket_form_id']);
}
