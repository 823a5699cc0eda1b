import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox);
});
afterAll(() => sandbox.close());

interface Page {
  comments: { id: number }[];
  meta: { has_more: boolean; after_cursor: string; before_cursor: string };
  links: { next: string | null; prev: string | null };
  next_page: string | null;
  count: number;
}
const read = async (path: string) => (await agent.get(path)).json() as Page & Record<string, { id: number }[]>;
/** Links lead to another host; only path and query can be used. */
const pathOf = (link: string | null) => {
  const url = new URL(link ?? '');
  expect(url.hostname).toBe('acme-canonical.zendesk.com');
  return url.pathname + url.search;
};

describe('pages', () => {
  const all = () => sandbox.db.commentsOf(4730).map((comment) => comment.id);

  it('cursor: every row once, in order, forwards and back; links carry another host', async () => {
    const seen: number[] = [];
    let path: string | null = '/api/v2/tickets/4730/comments.json?page[size]=50&include=users';
    let last = '';
    while (path) {
      const page: Page = await read(path);
      seen.push(...page.comments.map((comment) => comment.id));
      expect(page.meta.has_more).toBe(page.links.next !== null);
      expect(page).not.toHaveProperty('count');
      last = path;
      path = page.links.next && pathOf(page.links.next);
    }
    expect(seen).toEqual(all());
    const back = await read(pathOf((await read(last)).links.prev));
    expect(back.comments.map((comment) => comment.id)).toEqual(all().slice(50, 100));
  });

  it('cursor: a row that comes in front does not shift the next page', async () => {
    const newest = '/api/v2/tickets/4730/comments?page[size]=2&sort=-created_at';
    const first = await read(newest);
    sandbox.actAs(sandbox.meId, { ticketId: 4730, comment: { body: 'Emellan.', public: false } });
    const second = await read(pathOf(first.links.next));
    expect(second.comments.map((comment) => comment.id)).toEqual(all().reverse().slice(3, 5));
  });

  it('offset: 100 to a page, count of all, next_page until the end', async () => {
    const first = await read('/api/v2/tickets/4730/comments.json');
    expect(first.comments).toHaveLength(100);
    expect(first.count).toBe(all().length);
    const second = await read(pathOf(first.next_page));
    expect(second.comments).toHaveLength(all().length - 100);
    expect(second.next_page).toBeNull();
    expect((await read('/api/v2/tickets/4730/comments?page[size]=5000')).comments).toHaveLength(100);
  });

  it('a page that cannot be is 400, and so is asking for more than a hundred tickets', async () => {
    for (const query of ['page[after]=rubbish', 'page=0', 'page[size]=x']) {
      expect((await agent.get(`/api/v2/tickets/4730/comments?${query}`)).status, query).toBe(400);
    }
    const ids = Array.from({ length: 101 }, (_, index) => index + 1).join(',');
    const answer = await agent.get(`/api/v2/tickets/show_many?ids=${ids}`);
    expect([answer.status, answer.json()]).toMatchObject([400, { error: 'TooManyValues', max_count: 100 }]);
  });
});

describe('what belongs to whom', () => {
  const anna = () => [...sandbox.db.users.values()].find((user) => user.email === 'anna@exempel.se')?.id ?? 0;
  const ids = (rows: { id: number }[] | undefined) => rows?.map((row) => row.id).sort();

  it("a customer's tickets, by list, by search and by export; deleted ones come up nowhere", async () => {
    const hers = [4502, 4633, 4688, 4711, 4714];
    expect(ids((await read(`/api/v2/users/${anna()}/tickets/requested.json`)).tickets)).toEqual(hers);
    expect(
      ids((await read(`/api/v2/search.json?query=type:ticket requester:${anna()}`.replace(/ /g, '%20'))).results),
    ).toEqual(hers);
    expect(
      ids((await read('/api/v2/search?query=type:ticket%20requester:anna@exempel.se%20status%3Csolved')).results),
    ).toEqual([4688, 4711]);
    const exported = await read(`/api/v2/search/export?filter[type]=ticket&query=requester:${anna()}&page[size]=3`);
    expect(exported.results).toHaveLength(3);
    expect(exported.meta.has_more).toBe(true);
    expect(ids((await read('/api/v2/search?query=testmejl')).results)).toEqual([]);
    expect((await agent.get('/api/v2/search?query=')).json()).toMatchObject({ error: 'invalid' });
    expect((await agent.get('/api/v2/search/export?query=x')).status).toBe(422);
  });

  it('tickets by tag; a fresh change is not found while the index lags', async () => {
    const byTag = async () => ids((await read('/api/v2/search?query=type:ticket%20tags:stafett_faktura')).results);
    sandbox.actAs(sandbox.meId, { ticketId: 4711, addTags: ['stafett_faktura'] });
    expect(await byTag()).toEqual([4711]);
    sandbox.db.searchLag = 60_000;
    expect(await byTag()).toEqual([]);
    sandbox.db.searchLag = 0;
  });

  it('sideloads', async () => {
    const answer = await read(
      '/api/v2/tickets/4711.json?include=brands,permissions,users,groups,organizations,custom_statuses',
    );
    expect(ids(answer.users)).toEqual([anna(), sandbox.meId].sort());
    expect(answer.groups).toHaveLength(1);
    expect(answer.organizations).toEqual([]);
  });

  it('groups, members and the assignee menu agree', async () => {
    const groups = (await read('/api/lotus/assignables/groups.json')).groups ?? [];
    expect(ids(groups)).toEqual(ids((await read('/api/v2/groups')).groups));
    const memberships = ((await read('/api/v2/group_memberships.json')).group_memberships ?? []) as unknown as {
      group_id: number;
    }[];
    for (const { id } of groups) {
      const agents = (await read(`/api/lotus/assignables/groups/${id}/agents.json`)).agents;
      expect(agents).toHaveLength(memberships.filter((one) => one.group_id === id).length);
    }
    const found = await read('/api/lotus/assignables/autocomplete.json?value=logi');
    expect(found.groups).toEqual([expect.objectContaining({ name: 'Logistik' })]);
  });
});
