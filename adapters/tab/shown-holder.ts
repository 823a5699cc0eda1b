import { isSelectorMissed, type HelpdeskPage, type ShownHolder } from '../helpdesk';

/** Who the assignee field of this ticket names right now, saved or not; null while it is not there. */
export function shownHolder(page: HelpdeskPage, ticketId: string): ShownHolder | null {
  try {
    return page.shownHolder(ticketId);
  } catch (error) {
    if (isSelectorMissed(error)) return null;
    throw error;
  }
}
