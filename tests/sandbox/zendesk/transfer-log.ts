import { readFileSync } from 'node:fs';
import { parseCsv } from './csv';
import type { AccountSeed, Seed, TicketStory } from './seed';
import type { Group, User } from './types';

/** One line of a transfer log: who has the case from this moment on. */
export interface LogRow {
  case: string;
  /** Epoch milliseconds. */
  at: number;
  group: string;
  /** Null: the group has it, nobody in particular. */
  agent: string | null;
  /** Line in the file, for messages. */
  line: number;
}

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

export function readLog(file: string): LogRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Error(`${file}: cannot be read. Give the path of a JSON or CSV file with transfers.`);
  }
  const rows = /^\s*[[{]/.test(text) ? readJson(file, text) : readCsv(file, text);
  if (rows.length === 0) throw new Error(`${file}: holds no rows.`);
  return rows;
}

function readCsv(file: string, text: string): LogRow[] {
  const [header, ...lines] = parseCsv(text, file);
  if (!header) throw new Error(`${file}: is empty. The first line must name the columns case, at, group, agent.`);
  const names = header.fields.map((name) => name.trim().toLowerCase());
  const [caseAt = -1, timeAt = -1, groupAt = -1, agentAt = -1] = ['case', 'at', 'group', 'agent'].map((name) =>
    names.indexOf(name),
  );
  const missing = Object.entries({ case: caseAt, at: timeAt, group: groupAt, agent: agentAt }).filter(
    ([, index]) => index < 0,
  );
  if (missing.length > 0)
    throw new Error(`${file}, line ${header.line}: column missing: ${missing.map(([name]) => name).join(', ')}.`);
  return lines.map(({ fields, line }) => {
    if (fields.length !== names.length) {
      throw new Error(`${file}, line ${line}: ${fields.length} fields where the header has ${names.length}.`);
    }
    const field = (index: number) => (fields[index] ?? '').trim();
    return checkRow(`${file}, line ${line}`, line, field(caseAt), field(timeAt), field(groupAt), field(agentAt));
  });
}

function readJson(file: string, text: string): LogRow[] {
  let cases: unknown;
  try {
    cases = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is not valid JSON (${(error as Error).message}).`);
  }
  if (!Array.isArray(cases)) throw new Error(`${file}: must be a list of cases, each with id and events.`);
  return (cases as unknown[]).flatMap((one, index) => {
    const where = `${file}, case ${index + 1}`;
    const { id, events } = (one ?? {}) as { id?: unknown; events?: unknown };
    if ((typeof id !== 'string' && typeof id !== 'number') || !Array.isArray(events))
      throw new Error(`${where}: must have id and events.`);
    return (events as unknown[]).map((event, step) => {
      const { at, team, group, owner, agent } = (event ?? {}) as Record<string, unknown>;
      const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
      const [holder, person] = [text(team ?? group), text(owner ?? agent)];
      return checkRow(`${where}, event ${step + 1}`, index + 1, String(id), text(at), holder, person);
    });
  });
}

function checkRow(where: string, line: number, caseId: string, at: string, group: string, agent: string): LogRow {
  if (caseId === '') throw new Error(`${where}: case is empty.`);
  if (group === '') throw new Error(`${where}: group is empty.`);
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw new Error(`${where}: at must be a time such as 2026-03-02T09:15:00+01:00, not "${at}".`);
  return { case: caseId, at: time, group, agent: agent === '' ? null : agent, line };
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
