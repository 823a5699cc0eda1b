import type { Book } from '@/domain/book';
import type { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Hint } from '@/domain/hint';
import { BacktestRun } from '@/domain/hints/backtest';
import type { TicketReading } from '@/domain/reading';
import { starterBook } from '@/domain/starter-book';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { ANNA, BJORN, EVA, group, Ticket } from './a-ticket';

export const LOGISTICS = aHint({ id: 'log', departmentId: 'logistics', when: { ...NO_WORDS, any: ['skruv'] } });
export const BILLING = aHint({ id: 'bill', departmentId: 'billing', when: { ...NO_WORDS, any: ['faktura'] } });

export const book = (...hints: Hint[]): Book => ({ ...starterBook(), hints });
export const closed: Partial<TicketReading> = { status: 'closed', subject: 'Hjälp' };

export function record(ticket: Ticket, more: Partial<TicketReading> = closed): CaseRecord {
  return caseFromReading(ticket.reading(more), null, ticket.now);
}

export function run(draft: Book, cases: readonly CaseRecord[], present: Book = book(), about: string | null = null) {
  const backtest = new BacktestRun(draft, present, about);
  for (const one of cases) backtest.add(one, 'sv');
  return backtest.result();
}

/** Anna misses screws; Eva in Support sends the case to Billing by mistake; it ends somewhere. */
export const sentTo = (wrong: string, end: string) =>
  new Ticket().to(group('Support', EVA)).says(ANNA, 'Två skruvar saknas').to(group(wrong), EVA).to(group(end), BJORN);
