import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readLog } from './transfer-log-file';
import { ZendeskDb } from './zendesk/db';
import { sow } from './zendesk/seed';
import { seedFromTransferLog } from './zendesk/transfer-log';

const folder = mkdtempSync(join(tmpdir(), 'stafett-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

function account(file: string) {
  const db = new ZendeskDb();
  return { db, ...sow(db, seedFromTransferLog(file)) };
}

/** The groups that had a ticket, read back from its audits. */
function groupsOf(db: ZendeskDb, ticketId: number): string[] {
  const events = db.auditsOf(ticketId).flatMap((audit) => audit.events);
  const ids = events.flatMap((event) =>
    'fieldName' in event && event.fieldName === 'group_id' ? [Number(event.value)] : [],
  );
  return ids.map((id) => db.groups.get(id)?.name ?? '?');
}

describe('a transfer log as CSV', () => {
  it('takes columns in any order, quoted fields, further columns, and rows out of order', () => {
    const file = write(
      'log.csv',
      '\uFEFFnote,agent,Group,AT,case\r\n' +
        '"a, b",Bo Ek,"Sälj, väst",2026-03-02T09:15:00+01:00,71\r\n' +
        ',,Support,2026-03-02T08:00:00Z,71\r\n' +
        '"two\r\nlines","Eva ""Evis"" Holm",Support,2026-03-02T10:00:00Z,71\r\n\r\n' +
        ',Bo Ek,Support,2026-03-03T10:00:00Z,72\r\n',
    );
    const { db, mainTicketId, meId } = account(file);
    expect(groupsOf(db, 71)).toEqual(['Support', 'Sälj, väst', 'Support']);
    expect(mainTicketId).toBe(71);
    expect(db.users.get(meId)?.name).toBe('Eva "Evis" Holm');
    expect(db.tickets.get(72)?.createdAt).toBe(Date.parse('2026-03-03T10:00:00Z'));
  });

  it.each([
    ['case,at,group\n1,2026-01-01,S\n', 'line 1: column missing: agent.'],
    ['case,at,group,agent\n1,2026-01-01,S,A\n1,i går,S,A\n', 'line 3: at must be a time such as'],
    ['case,at,group,agent\n\n1,2026-01-01,,A\n', 'line 3: group is empty.'],
    ['case,at,group,agent\n1,2026-01-01,S\n', 'line 2: 3 fields where the header has 4.'],
    ['case,at,group,agent\n1,2026-01-01,"S\n,A\n', 'line 2: a quote is not closed.'],
    ['case,at,group,agent\n', 'holds no rows.'],
    ['', 'is empty.'],
    ['[{"id":1}]', 'case 1: must have id and events.'],
    ['[{]', 'is not valid JSON'],
  ])('says in one line what is wrong: %j', (text, message) => {
    const file = write('wrong', text);
    expect(() => readLog(file)).toThrow(message);
    expect(() => readLog(file)).toThrow(/^[^\n]+$/);
  });

  it('says so when there is no such file', () => {
    expect(() => readLog(join(folder, 'none.csv'))).toThrow('cannot be read');
  });
});

const VOLVO = fileURLToPath(new URL('../../../shared/data/transfers/volvo_240_cases.json', import.meta.url));

describe.skipIf(!existsSync(VOLVO))('240 real cases (skipped where ../shared/data is absent)', () => {
  it('every case becomes a ticket whose audits tell the same chain of groups', () => {
    const { db, mainTicketId, meId } = account(VOLVO);
    const cases = JSON.parse(readFileSync(VOLVO, 'utf8')) as {
      id: string;
      hops: number;
      events: { team: string; at: string }[];
    }[];
    expect(db.tickets.size).toBe(cases.length);
    const tickets = new Map([...db.tickets.values()].map((ticket) => [ticket.externalId, ticket]));
    let most = 0;
    for (const { id, hops, events } of cases) {
      const inOrder = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((event) => event.team);
      const chain = inOrder.filter((team, index) => team !== inOrder[index - 1]);
      expect(groupsOf(db, tickets.get(id)?.id ?? 0), id).toEqual(chain);
      expect(chain.length - 1, id).toBe(hops);
      most = Math.max(most, hops);
    }
    expect(groupsOf(db, mainTicketId).length - 1).toBe(most);
    expect(db.tickets.get(mainTicketId)?.assigneeId).toBe(meId);
  });
});
