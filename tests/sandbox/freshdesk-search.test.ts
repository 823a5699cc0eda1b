import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient, FRESHDESK_DOOR } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox, undefined, FRESHDESK_DOOR);
});
afterAll(() => sandbox.close());

type Row = Record<string, unknown> & { id: number };
const staff = (name: string) => [...sandbox.freshdesk.db.agents.values()].find((one) => one.name === name)?.id ?? 0;

describe('search in v2', () => {
  const search = async (query: string, rest = '') => {
    const answer = await agent.get(`/api/v2/search/tickets?query=${encodeURIComponent(query)}${rest}`);
    return answer.status === 200 ? (answer.json() as { total: number; results: Row[] }) : answer.status;
  };
  const hits = async (query: string) => {
    const found = await search(query);
    return typeof found === 'number' ? found : found.results.map((row) => row.id).sort();
  };

  it('takes AND, OR, brackets, dates, null, tags with spaces and fields of the account', async () => {
    expect(await hits('"agent_id:null AND group_id:null"')).toEqual([9042]);
    expect(await hits('"tag:\'Fel vara\'"')).toEqual([9031]);
    expect(await hits('"cf_ordernummer:\'88213\' OR cf_ordernummer:55120"')).toEqual([9012, 9031]);
    expect(await hits(`"(status:2 OR status:7) AND agent_id:${staff('Karin Hedman')}"`)).toEqual([9012]);
    expect(await hits('"created_at:<\'2000-01-01\'"')).toEqual([]);
    expect(await hits('"created_at:>\'2000-01-01\' AND status:>6"')).toEqual([9012]);
  });

  it('is refused without its quotes, too long, broken or beyond the tenth page', async () => {
    for (const query of ['status:2', '"status"', '"(status:2"', '"status:2 status:3"', `"type:'${'x'.repeat(510)}'"`])
      expect(await hits(query), query).toBe(400);
    expect(await search('"status:2"', '&page=10')).toMatchObject({ results: [] });
    expect(await search('"status:2"', '&page=11')).toBe(400);
  });

  it('lags behind where the account lets it', async () => {
    sandbox.freshdesk.db.searchLag = 60_000;
    sandbox.freshdesk.actAs(null, { ticketId: 9042, priority: 2 });
    expect(await hits('"agent_id:null AND group_id:null"')).toEqual([]);
  });
});
