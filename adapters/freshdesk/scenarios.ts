import type { NamedTarget } from '../tab/recogniser';
import type { Http } from '../shared/http';
import { Remembered } from '../shared/remembered';
import type { Session } from '../shared/session';
import { type Json, idOrNull, isObject, list } from '../shared/shape';

/** In a scenario's `responder_id`: the agent who runs it. */
const ASSIGN_TO_ME = '-2';

/** Scenario automations: what they do is known to the server alone, so that their list is read ahead of time. */
export class Scenarios {
  private readonly lists = new Remembered<Json[]>();

  constructor(
    private readonly http: Http,
    private readonly session: Session,
  ) {}

  /** Reads the list, so that `targetOf` is quick. */
  async ahead(): Promise<void> {
    await this.list();
  }

  /** Empty: it hands nothing over. Null: nobody can say. Throws HelpdeskError when the list cannot be read. */
  async targetOf(scenarioId: string): Promise<NamedTarget | null> {
    const scenario = (await this.list()).find((one) => idOrNull(one['id']) === scenarioId);
    const actions = scenario?.['actions'];
    if (!Array.isArray(actions)) return null;
    const target: NamedTarget = {};
    for (const action of actions.filter(isObject)) {
      if (action['name'] === 'group_id') target.groupId = idOrNull(action['value']);
      if (action['name'] !== 'responder_id') continue;
      const agentId = idOrNull(action['value']);
      target.agentId = agentId === ASSIGN_TO_ME ? await this.session.userId() : agentId;
    }
    return Object.values(target).every(isId) ? target : null;
  }

  private list(): Promise<Json[]> {
    return this.lists.get('', async () => {
      const answer = await this.http.get('/api/_/scenario_automations');
      return list(answer['scenario_automations'], 'scenario_automations').filter(isObject);
    });
  }
}

/** Anything that is no id (other stand-ins than "me") names somebody whom we do not know. */
function isId(value: string | null): boolean {
  return value === null || /^\d+$/.test(value);
}
