import type { Party, TicketReading } from '@/domain/reading';
import { dice, type Dice } from './dice';

/** The account that the invented customers write to: not the sandbox's, so that no tab ever touches them. */
export const ACCOUNT = { helpdesk: 'zendesk', host: 'bench.zendesk.com' } as const;

const HOUR = 3_600_000;
/** The account's groups, from id 1 on. */
export const GROUPS = ['Support', 'Logistik', 'Faktura', 'Produkt', 'Teknik', 'Sälj'];
const WORDS =
  'hej jag har väntat på paketet sedan i måndags och får inget svar fakturan stämmer inte med ordern kan ni ringa mig ' +
  'tack för hjälpen routern blinkar rött returen är skickad men pengarna har inte kommit vem är det som har mitt ärende';
const VOCABULARY = WORDS.split(' ');

/** A customer's tickets as an adapter would have read them. The same number gives the same tickets. */
export function ticketsOf(customer: number, cases: number, messagesEach: number, now: number): TicketReading[] {
  const roll = dice(customer + 1);
  return Array.from({ length: cases }, (_, n) => ticket(roll, customer, n, messagesEach, now));
}

function ticket(roll: Dice, customer: number, n: number, length: number, now: number): TicketReading {
  const createdAt = now - (2 + roll(300) + n) * 24 * HOUR;
  const writer: Party = { id: String(10_000_000 + customer), name: nameOf(customer), role: 'customer' };
  const messages = Array.from({ length }, (_, m): TicketReading['messages'][number] => ({
    id: `${n}${String(m).padStart(5, '0')}`,
    at: createdAt + Math.round((m * 36 * HOUR) / length),
    by: m % 2 === 0 ? writer : agent(roll(40)),
    public: m % 5 !== 4,
    channel: m % 7 === 3 ? 'phone' : 'email',
    text: sentence(roll, 20 + roll(50)),
  }));
  const moves = roll(2) === 0 ? 0 : 1 + roll(3);
  const path = Array.from({ length: moves + 1 }, (_, step) =>
    holder((customer + step * (1 + roll(2))) % GROUPS.length),
  );
  const changes = path.slice(1).map((to, step) => ({
    id: `${n}9${step}`,
    at: createdAt + (step + 1) * 3 * HOUR,
    by: agent(roll(40)),
    from: path[step] as TicketReading['holder'],
    to,
  }));
  const updatedAt = messages.at(-1)?.at ?? createdAt;
  return {
    ...ACCOUNT,
    ticketId: ticketId(customer, n),
    subject: sentence(roll, 6),
    status: n === 0 ? 'open' : 'closed',
    state: 'live',
    createdAt,
    updatedAt,
    stamp: new Date(updatedAt).toISOString(),
    tags: ['kund', `vecka_${roll(52)}`],
    type: null,
    channel: 'email',
    holder: path.at(-1) as TicketReading['holder'],
    customer: {
      id: String(10_000_000 + customer),
      name: nameOf(customer),
      emails: [`kund${customer}@exempel.se`],
      phones: [`+46 70 ${String(customer).padStart(7, '0')}`],
      locale: 'sv',
    },
    changes,
    messages,
    complete: true,
  };
}

/** Room for 1,000 tickets each. */
function ticketId(customer: number, n: number): string {
  return String((customer + 1) * 1_000 + n);
}

function nameOf(customer: number): string {
  return `Kund Nummer ${customer}`;
}

function agent(n: number): Party {
  return { id: String(500 + n), name: `Handläggare ${n}`, role: 'agent' };
}

function holder(group: number): TicketReading['holder'] {
  const n = group * 6;
  return {
    groupId: String(group + 1),
    groupName: GROUPS[group] ?? '',
    agentId: String(500 + n),
    agentName: `Handläggare ${n}`,
  };
}

function sentence(roll: Dice, words: number): string {
  return Array.from({ length: words }, () => VOCABULARY[roll(VOCABULARY.length)]).join(' ');
}
