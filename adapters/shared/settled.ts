/**
 * Whether a reading tells all that happened until the ticket's last change. Helpdesks tell times in whole seconds: what
 * happens after a reading but in the same second as that change has the same time, and would never be noticed.
 * @param updatedAt of the ticket, ms @param answeredAt by the helpdesk's clock, the earliest answer; null: it does not tell
 */
export function settled(updatedAt: number, answeredAt: number | null): { unsettled?: true } {
  const second = (ms: number) => Math.floor(ms / 1000);
  return answeredAt === null || second(answeredAt) > second(updatedAt) ? {} : { unsettled: true };
}
