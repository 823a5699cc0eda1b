import type { HelpdeskError } from '../helpdesk';
import { isRefused } from '../shared/faults';
import type { Session } from '../shared/session';

/**
 * A write the way the page does it, with the session's token; where that is refused, the documented way with the same
 * session. Nobody has confirmed that the latter is taken without an API key. When both refuse: 'forbidden', or what the
 * second one says of the ticket.
 */
export async function writeEitherWay(
  session: Session,
  method: 'POST' | 'PUT',
  path: string,
  payload: object,
  documented: object = payload,
): Promise<void> {
  try {
    await session.write(method, `/api/_/${path}`, payload);
  } catch (error) {
    if (!isRefused(error)) throw error;
    await session.write(method, `/api/v2/${path}`, documented).catch((second: HelpdeskError) => {
      throw isRefused(second) ? (error as HelpdeskError) : second;
    });
  }
}
