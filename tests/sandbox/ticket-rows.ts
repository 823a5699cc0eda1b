/** Rows that belong to tickets: a plain map by id that also knows, without looking through all, what belongs to a ticket. */
export class TicketRows<T extends { id: number; ticketId: number }> extends Map<number, T> {
  private readonly byTicket = new Map<number, Map<number, T>>();

  override set(id: number, row: T): this {
    this.delete(id);
    const rows = this.byTicket.get(row.ticketId) ?? new Map<number, T>();
    this.byTicket.set(row.ticketId, rows.set(id, row));
    return super.set(id, row);
  }

  override delete(id: number): boolean {
    const row = this.get(id);
    if (row) this.byTicket.get(row.ticketId)?.delete(id);
    return super.delete(id);
  }

  override clear(): void {
    this.byTicket.clear();
    super.clear();
  }

  /** The rows of a ticket, in the order they were put in. */
  of(ticketId: number): T[] {
    return [...(this.byTicket.get(ticketId)?.values() ?? [])];
  }
}
