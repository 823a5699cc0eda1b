import { readLog, type LogRow } from '../transfer-log-file';
import type { AccountSeed, Seed, TicketStory } from './seed';
import type { Group, User } from './types';

/**
 * A seed out of a transfer log: JSON (a list of `{id, events: [{at, team, owner}]}`) or CSV with the columns case, at,
 * group, agent in any order; further columns are passed over. Groups and agents come from the log, customers are invented.
 * Signed in is whoever holds the case with the most transfers.
 * @throws Error with one line that says what is wrong, and where.
 */
export function seedFromTransferLog(file: string): Seed {
  const rows = readLog(file);
  return (account) => plant(account, rows);
}

function plant(account: AccountSeed, rows: LogRow[]): { meId: number; mainTicketId: number } {
  account.at(Math.min(...rows.map((row) => row.at)) - 3600_000);
  const people = new LogPeople(account);
  const byCase = new Map<string, LogRow[]>();
  for (const row of rows) byCase.set(row.case, [...(byCase.get(row.case) ?? []), row]);
  let main = { transfers: -1, ticketId: 0, meId: 0 };
  for (const [index, [caseId, unsorted]] of [...byCase].entries()) {
    const chain = unsorted.sort((a, b) => a.at - b.at);
    const { story, transfers } = plantCase(account, people, index, caseId, chain);
    const holder = story.ticket.assigneeId;
    if (transfers > main.transfers && holder !== null) main = { transfers, ticketId: story.ticket.id, meId: holder };
    else if (main.ticketId === 0) main.ticketId = story.ticket.id;
  }
  // No case is held by a person: somebody must be signed in all the same.
  if (main.meId === 0) main.meId = people.agent('Maja Ek', people.group(rows[0]?.group ?? 'Support')).id;
  return { meId: main.meId, mainTicketId: main.ticketId };
}

function plantCase(
  account: AccountSeed,
  people: LogPeople,
  index: number,
  caseId: string,
  chain: LogRow[],
): { story: TicketStory; transfers: number } {
  const [first, ...later] = chain;
  if (!first) throw new Error(`case ${caseId}: has no rows.`);
  const group = people.group(first.group);
  const agent = first.agent === null ? null : people.agent(first.agent, group);
  const customer = people.customer(index);
  const id = /^\d{1,9}$/.test(caseId) ? { id: Number(caseId) } : {};
  const story = account.ticket(first.at, {
    ...id,
    externalId: caseId,
    subject: `Ärende ${caseId}`,
    requesterId: customer.id,
    groupId: group.id,
    assigneeId: agent?.id ?? null,
    comment: { body: `Hej! Det här gäller ärende ${caseId}. Kan ni hjälpa mig?\n\n${customer.name}` },
  });
  let transfers = 0;
  let holder = agent;
  for (const row of later) {
    const next = people.group(row.group);
    const person = row.agent === null ? null : people.agent(row.agent, next);
    const moved = next.id !== story.ticket.groupId;
    if (moved) transfers += 1;
    // Whoever had it hands it over; inside a group the next one takes it.
    const by = (moved ? holder : null) ?? person ?? holder ?? people.agent('Kö', next);
    story.change(row.at, by, { groupId: next.id, assigneeId: person?.id ?? null });
    holder = person;
  }
  return { story, transfers };
}

const FIRST_NAMES = [
  'Astrid',
  'Nils',
  'Elsa',
  'Karim',
  'Greta',
  'Viktor',
  'Alva',
  'Omar',
  'Signe',
  'Hugo',
  'Leila',
  'Rune',
  'Maj',
  'Filip',
  'Ebba',
  'Samuel',
];
const LAST_NAMES = [
  'Nyberg',
  'Holm',
  'Sjögren',
  'Dahl',
  'Hassan',
  'Lund',
  'Engström',
  'Björk',
  'Virtanen',
  'Åberg',
  'Sundin',
];

/** Groups and agents by name, made when they are first met. */
class LogPeople {
  private readonly groups = new Map<string, Group>();
  private readonly agents = new Map<string, User>();

  constructor(private readonly account: AccountSeed) {}

  group(name: string): Group {
    let group = this.groups.get(name);
    if (!group) this.groups.set(name, (group = this.account.group(name)));
    return group;
  }

  /** The agent, as a member of the group. */
  agent(name: string, group: Group): User {
    let agent = this.agents.get(name);
    const mail = name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '.');
    if (!agent) this.agents.set(name, (agent = this.account.agent(name, `${mail}@norrsken.example.com`, [])));
    this.account.join(agent, group);
    return agent;
  }

  /** One invented customer for every two cases, so that some have more than one. */
  customer(index: number): User {
    const number = Math.floor(index / 2);
    const name = `${FIRST_NAMES[number % FIRST_NAMES.length]} ${LAST_NAMES[number % LAST_NAMES.length]}`;
    const key = `customer ${number}`;
    let customer = this.agents.get(key);
    if (!customer) this.agents.set(key, (customer = this.account.customer(name, `kund${number + 1}@exempel.se`)));
    return customer;
  }
}
