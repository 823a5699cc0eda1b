import './fresh-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api as freshdesk } from '@/adapters/freshdesk/api';
import { api as zendesk } from '@/adapters/zendesk/api';
import type { CaseKey } from '@/domain/case-key';
import { caseKey } from '@/domain/case-key';
import { plannedChange } from '@/domain/change';
import { TicketReading } from '@/domain/reading';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { FACT_TABLES, loadFacts } from '@/services/load-facts';
import { recordReading } from '@/services/record-reading';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const NOW = Date.now();

async function mandateOf(key: CaseKey): Promise<string | null> {
  const record = await db.cases.get(key);
  if (record === undefined) throw new Error('not read');
  const logistics = { groupId: '1', groupName: 'Logistik', agentId: null, agentName: null };
  const change = plannedChange(key, record.holder, logistics, null);
  const facts = await db.transaction('r', FACT_TABLES, () => loadFacts(change, NOW));
  return facts.mandate?.id ?? null;
}

it.each([
  ['Zendesk', zendesk, 'acme.zendesk.com', ['4720', '4711'], { organisations: ['Sandells Skog AB'] }],
  ['Zendesk, by form', zendesk, 'acme.zendesk.com', ['4720', '4711'], { forms: ['Företag'] }],
  ['Freshdesk', freshdesk, 'acme.freshdesk.com', ['9041', '9031'], { organisations: ['holms redovisning ab'] }],
])('from %s to what the agent may decide: a hint for one organisation brings its own mandate', async (...given) => {
  const [, on, host, tickets, wanted] = given;
  const hint = aHint({ when: { ...NO_WORDS, ...wanted }, mandateId: 'by-hint' });
  await db.book.put({ ...starterBook(), hints: [hint], mandates: [aMandate({ id: 'by-hint' })] });
  const api = on({ origin: `https://${host}`, host, fetch: sandboxFetch(sandbox, undefined, host) });
  const found: (string | null)[] = [];
  for (const ticketId of tickets) {
    const reading = TicketReading.parse(await api.ticket(ticketId));
    await recordReading(reading, NOW);
    found.push(await mandateOf(caseKey(reading)));
  }
  expect(found).toEqual(['by-hint', null]);
});
