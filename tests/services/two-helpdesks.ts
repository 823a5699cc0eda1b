import { expect, vi } from 'vitest';
import type { AlikeView } from '@/domain/alike';
import type { CustomerReading, TicketReading } from '@/domain/reading';
import { userKey } from '@/domain/identity';
import type { CustomerRecord } from '@/domain/customer';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { watchAlike } from '@/services/watch-alike';
import { MONDAY, Ticket } from '../domain/a-ticket';

export const ZENDESK = { helpdesk: 'zendesk', host: 'acme.zendesk.com' } as const;
export const FRESHDESK = { helpdesk: 'freshdesk', host: 'acme.freshdesk.com' } as const;
export type AccountOf = typeof ZENDESK | typeof FRESHDESK | { helpdesk: string; host: string };

export const keyOf = (account: AccountOf, id: string) => userKey(account.helpdesk, account.host, id);

/** What a helpdesk says of a customer. */
export function person(id: string, name: string, more: Partial<CustomerReading> = {}): CustomerReading {
  return { id, name, emails: [], phones: [], locale: null, ...more };
}

/** A ticket of this customer's was read. */
export function reads(
  account: AccountOf,
  ticketId: string,
  customer: CustomerReading,
  now = MONDAY,
  more: Partial<TicketReading> = {},
): Promise<void> {
  return recordReading(new Ticket(ticketId).at(now).reading({ ...account, customer, ...more }), now);
}

/** Who is one customer: the users of each, by id. */
export async function together(): Promise<string[][]> {
  const customers: CustomerRecord[] = await db.customers.toArray();
  return customers
    .map(({ users }) => users.map((user) => user.key).sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

export const unexpected = (error: unknown) => expect.unreachable(String(error));

/** What the panel is told of others, once it is told something that `done` accepts. */
export async function alike(of: string, done: (view: AlikeView) => boolean = () => true): Promise<AlikeView> {
  let last: AlikeView | null = null;
  const stop = watchAlike(
    of,
    () => MONDAY,
    (view) => (last = view),
    unexpected,
  );
  await vi.waitFor(() => expect(last !== null && done(last)).toBe(true), { timeout: 5000 });
  stop();
  return last as unknown as AlikeView;
}
