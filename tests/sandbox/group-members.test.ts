import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient } from './client';
import { startSandbox, type Sandbox } from './server';
import { hasDescription, ZendeskDescription } from './zendesk-description';

let sandbox: Sandbox;
let agent: AgentClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox);
});
afterAll(() => sandbox.close());

const AGENTS = '/api/lotus/assignables/groups/{group_id}/agents.json';
/** Documented as the same operation as the account's, with the same answer; only its own path is not in the description. */
const MEMBERSHIPS = '/api/v2/group_memberships';

describe.skipIf(!hasDescription)("who is in a group, against Zendesk's description", () => {
  let zendesk: ZendeskDescription;
  beforeAll(() => {
    zendesk = new ZendeskDescription();
  });
  const ofGroup = async (group: number) => {
    const answers = await Promise.all([
      agent.get(`/api/lotus/assignables/groups/${group}/agents.json`),
      agent.get(`/api/v2/groups/${group}/memberships?page[size]=1`),
    ]);
    const problems = [AGENTS, MEMBERSHIPS].map((path, index) => {
      return zendesk.problems('GET', path, answers[index]?.status ?? 0, answers[index]?.json());
    });
    const [agents, memberships] = answers.map((answer) => answer.json() as Record<string, unknown[]>);
    return { problems, agents: agents?.['agents']?.length, memberships: memberships?.['group_memberships']?.length };
  };

  it('is some, by name, and their memberships', async () => {
    const [group = 0] = sandbox.db.groups.keys();
    const agents = sandbox.db.agentsOf(group).length;
    expect(agents).toBeGreaterThan(1);
    expect(await ofGroup(group)).toEqual({ problems: [[], []], agents, memberships: 1 });
  });

  it('is nobody in one that all have left', async () => {
    const [group = 0] = sandbox.db.groups.keys();
    const back = sandbox.db.emptyGroup(group);
    expect(await ofGroup(group)).toEqual({ problems: [[], []], agents: 0, memberships: 0 });
    back();
    expect((await ofGroup(group)).agents).toBeGreaterThan(1);
  });
});
