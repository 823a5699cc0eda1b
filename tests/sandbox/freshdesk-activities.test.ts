import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient, FRESHDESK_DOOR } from './client';
import type { Holder } from './freshdesk/types';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeAll(async () => {
  sandbox = await startSandbox({ freshdesk: { activitiesPage: 4 } });
  agent = new AgentClient(sandbox, undefined, FRESHDESK_DOOR);
});
afterAll(() => sandbox.close());

interface WireActivity {
  id: number;
  performed_at: string;
  performer: { type: string; user_id?: number; system?: { id: number } };
  actions: { type: string; content: Record<string, unknown> }[];
}

/** Reads as the programs do that are known to: pages before the last id until one is empty. */
async function activitiesOf(ticketId: number): Promise<WireActivity[]> {
  const all: WireActivity[] = [];
  for (;;) {
    const before = all.length === 0 ? '' : `?before_id=${all.at(-1)?.id}`;
    const answer = await agent.get(`/api/_/tickets/${ticketId}/activities${before}`);
    const { activities } = answer.json() as { activities: WireActivity[] };
    if (activities.length === 0) return all;
    expect(activities.length).toBeLessThanOrEqual(4);
    all.push(...activities);
  }
}

/** Who had the ticket, told from the activities alone: the value before is carried forward. */
function replay(activities: WireActivity[], groupId: (name: string) => number): Holder[] {
  const holders: Holder[] = [];
  let now: Holder = { groupId: null, responderId: null };
  for (const { actions } of [...activities].reverse()) {
    let next = now;
    for (const { content } of actions) {
      if ('group_name' in content) {
        const name = content.group_name as string | null;
        next = { ...next, groupId: name === null ? null : groupId(name) };
      }
      if ('responder_id' in content) next = { ...next, responderId: content.responder_id as number | null };
    }
    if (next.groupId !== now.groupId || next.responderId !== now.responderId) holders.push(next);
    now = next;
  }
  return holders;
}

describe('activities', () => {
  it('come newest first, in pages, every one once', async () => {
    const all = await activitiesOf(9031);
    const ids = all.map((one) => one.id);
    expect(ids).toEqual(
      sandbox.freshdesk.db.activities
        .of(9031)
        .map((one) => one.id)
        .reverse(),
    );
    expect(all.map((one) => one.performed_at)).toEqual(
      all
        .map((one) => one.performed_at)
        .sort()
        .reverse(),
    );
  });

  it('show new values only: the group by its name, the agent by id and name, the status with its label', async () => {
    const contents = (await activitiesOf(9031)).flatMap((one) => one.actions.map(({ content }) => content));
    const keys = new Set(contents.flatMap((content) => Object.keys(content)));
    for (const key of keys) expect(key).not.toMatch(/^(group_id|old|from|previous|was)/);
    const faktura = contents.find((content) => content.group_name === 'Faktura');
    expect(faktura).toEqual({ group_name: 'Faktura', responder_id: null, agent_name: null });
    expect(contents).toContainEqual({ responder_id: sandbox.freshdesk.meId, agent_name: 'Maja Ek' });
    expect(contents.find((content) => content.status === 6)?.status_label).toBe('Väntar på leverantör');
  });

  it('tell people from the system', async () => {
    const [first, sorted] = (await activitiesOf(9031)).reverse();
    expect(first?.performer.type).toBe('user');
    expect(sorted?.performer).toEqual({ type: 'system', system: { id: 1 } });
    const inTurn = (await activitiesOf(9047)).find((one) => one.actions.some(({ type }) => type === 'round_robin'));
    expect(inTurn?.performer.type).toBe('system');
    expect(Object.keys(inTurn?.actions[0]?.content ?? {})).toEqual(['responder_id']);
  });

  it('carried forward, they give what really happened, for every ticket of the account', async () => {
    const { db } = sandbox.freshdesk;
    const groupId = (name: string) => [...db.groups.values()].find((one) => one.name === name)?.id ?? 0;
    for (const { id } of db.tickets.values()) {
      const truth = db.holderChanges.filter((one) => one.ticketId === id).map((one) => one.to);
      expect(replay(await activitiesOf(id), groupId), String(id)).toEqual(truth);
    }
    expect(db.holderChanges.filter((one) => one.ticketId === 9031)).toHaveLength(8);
  });

  it('a group that is named once more is no transfer', async () => {
    const { db } = sandbox.freshdesk;
    const named = (await activitiesOf(9047)).filter((one) =>
      one.actions.some(({ content }) => 'group_name' in content),
    );
    expect(named).toHaveLength(2);
    expect(db.holderChanges.filter((one) => one.ticketId === 9047 && one.from.groupId !== one.to.groupId)).toHaveLength(
      1,
    );
  });

  it('each true change of hands says from whom; the chain has no gap', () => {
    const { db } = sandbox.freshdesk;
    for (const { id } of db.tickets.values()) {
      const chain = db.holderChanges.filter((one) => one.ticketId === id);
      chain.forEach((one, index) =>
        expect(one.from).toEqual(chain[index - 1]?.to ?? { groupId: null, responderId: null }),
      );
      const { groupId = null, responderId = null } = db.tickets.get(id) ?? {};
      if (chain.length > 0) expect(chain.at(-1)?.to).toEqual({ groupId, responderId });
    }
  });

  it('an account may say nothing of a ticket’s first group', async () => {
    const bare = await startSandbox({ freshdesk: { firstActivity: 'bare' } });
    const first = bare.freshdesk.db.activities.of(9041);
    expect(first.map((one) => one.actions)).toEqual([[{ type: 'new_ticket', content: {} }]]);
    await bare.close();
  });

  it('of an unknown ticket there are none', async () => {
    expect((await agent.get('/api/_/tickets/1/activities')).status).toBe(404);
  });
});
