import { changeKind, NOBODY, type Holder } from '@/domain/holder';
import type { HolderChange, Message, Party, TicketReading } from '@/domain/reading';

// Readings in the tests' own words. Invented people only.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday morning. */
export const MONDAY = Date.UTC(2026, 10, 16, 8, 0, 0);

export const ANNA: Party = { id: '700', name: 'Anna Lindqvist', role: 'customer' };
export const EVA: Party = { id: '1', name: 'Eva Lind', role: 'agent' };
export const BJORN: Party = { id: '2', name: 'Björn Ek', role: 'agent' };
export const CECILIA: Party = { id: '3', name: 'Cecilia Ask', role: 'agent' };
export const RULE: Party = { id: null, name: 'Sortera inkommande', role: 'rule' };

export function group(name: string, agent: Party | null = null): Holder {
  return { groupId: `g-${name}`, groupName: name, agentId: agent?.id ?? null, agentName: agent?.name ?? null };
}

/** A ticket told step by step; each step is an hour after the last unless it says when. */
export class Ticket {
  changes: HolderChange[] = [];
  messages: Message[] = [];
  holder: Holder = NOBODY;
  now = MONDAY;
  private steps = 0;

  constructor(readonly ticketId = '4711') {}

  at(time: number): this {
    this.now = time;
    return this;
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** in the same save as the step before */
  sameTime(): this {
    this.now -= HOUR;
    return this;
  }

  to(holder: Holder, by: Party = RULE): this {
    const id = `c${++this.steps}`;
    if (changeKind(this.holder, holder, by.id) === 'none') throw new Error('the test gives it to who has it');
    this.changes.push({ id, at: this.now, by, from: this.holder, to: holder });
    this.holder = holder;
    this.now += HOUR;
    return this;
  }

  says(by: Party, text = 'Hej', how: Partial<Message> = {}): this {
    const id = `m${++this.steps}`;
    this.messages.push({ id, at: this.now, by, public: true, channel: 'email', text, ...how });
    this.now += HOUR;
    return this;
  }

  notes(by: Party, text: string): this {
    return this.says(by, text, { public: false });
  }

  reading(more: Partial<TicketReading> = {}): TicketReading {
    const updatedAt = this.now;
    return {
      helpdesk: 'zendesk',
      host: 'acme.zendesk.com',
      ticketId: this.ticketId,
      subject: 'Skruvarna saknas',
      status: 'open',
      state: 'live',
      createdAt: MONDAY,
      updatedAt,
      stamp: new Date(updatedAt).toISOString(),
      tags: [],
      type: null,
      channel: 'email',
      holder: this.holder,
      customer: { id: '700', name: 'Anna Lindqvist', emails: ['anna@exempel.se'], phones: [], locale: 'sv' },
      changes: [...this.changes],
      messages: [...this.messages],
      complete: true,
      ...more,
    };
  }
}

/** The same numbers in the same order, every run. @returns 0 <= n < 1 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
