import { Dexie, type Table } from 'dexie';
import type { TicketReading } from '@/domain/reading';

interface MessageRow {
  id: string;
  customerId: string;
  at: number;
  by: string;
  direction: 'in' | 'out';
  channel: string;
  text: string;
}
interface CaseRow {
  id: string;
  customerId: string;
  subject: string;
  status: string;
  group: string | null;
  agent: string | null;
  updatedAt: number;
}
interface TransferRow {
  id: string;
  customerId: string;
  from: string | null;
  to: string | null;
  at: number;
}
interface PromiseRow {
  id: string;
  customerId: string;
  state: 'open' | 'kept';
  text: string;
}

/** The peer: what one would write with Dexie without thinking of cost, one row for each message, transfer and promise. */
export class RowStore extends Dexie {
  declare messages: Table<MessageRow, string>;
  declare cases: Table<CaseRow, string>;
  declare transfers: Table<TransferRow, string>;
  declare promises: Table<PromiseRow, string>;

  constructor() {
    super('bench-rows');
    this.version(1).stores({
      messages: 'id, [customerId+at]',
      cases: 'id, [customerId+updatedAt]',
      transfers: 'id, customerId',
      promises: 'id, [customerId+state]',
    });
  }

  async putAll(readings: readonly TicketReading[]): Promise<void> {
    const messages = readings.flatMap((reading) =>
      reading.messages.map(({ id, at, by, channel, text }): MessageRow => ({
        id: `${reading.ticketId}/${id}`,
        customerId: reading.customer.id,
        at,
        by: by.name,
        direction: by.role === 'customer' ? 'in' : 'out',
        channel,
        text: text.slice(0, 280),
      })),
    );
    const transfers = readings.flatMap((reading) =>
      reading.changes.map(({ id, from, to, at }): TransferRow => {
        return {
          id: `${reading.ticketId}/${id}`,
          customerId: reading.customer.id,
          from: from.groupName,
          to: to.groupName,
          at,
        };
      }),
    );
    await this.messages.bulkPut(messages);
    await this.transfers.bulkPut(transfers);
    await this.cases.bulkPut(readings.map(caseRow));
    await this.promises.bulkPut(readings.slice(0, 1).map(promiseRow));
  }

  /** What a panel needs: the newest 50 messages, who owns the newest case, how many transfers, which promises are open. */
  async context(customerId: string): Promise<unknown> {
    const ofCustomer = [
      [customerId, Dexie.minKey],
      [customerId, Dexie.maxKey],
    ] as const;
    return Promise.all([
      this.messages
        .where('[customerId+at]')
        .between(...ofCustomer)
        .reverse()
        .limit(50)
        .toArray(),
      this.cases
        .where('[customerId+updatedAt]')
        .between(...ofCustomer)
        .reverse()
        .first(),
      this.transfers.where('customerId').equals(customerId).count(),
      this.promises.where('[customerId+state]').equals([customerId, 'open']).toArray(),
    ]);
  }
}

function caseRow({ ticketId, customer, subject, status, holder, updatedAt }: TicketReading): CaseRow {
  const { groupName: group, agentName: agent } = holder;
  return { id: ticketId, customerId: customer.id, subject, status, group, agent, updatedAt };
}

function promiseRow({ ticketId, customer, subject }: TicketReading): PromiseRow {
  return { id: ticketId, customerId: customer.id, state: 'open', text: subject };
}
