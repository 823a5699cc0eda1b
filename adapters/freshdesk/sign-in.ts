import { HelpdeskError } from '../helpdesk';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import type { SignIn } from '../shared/session';
import { type Json, idOrNull, object, part, text, textOrNull, unreadable } from '../shared/shape';
import { isBadToken } from './faults';

export const signIn: SignIn = {
  headers: { 'x-requested-with': 'XMLHttpRequest' }, // as other programs in the page send it
  isBadToken,
  async ask(http) {
    const answer = await http.get('/api/_/bootstrap/me').catch((error: unknown) => {
      // Somebody is signed in, but no agent: the customers' portal is on the same host.
      if (error instanceof HelpdeskError && error.fault === 'forbidden') {
        throw new HelpdeskError('signed-out', 'bootstrap/me: no agent');
      }
      throw error;
    });
    const token = text(part(answer, 'meta')['csrf_token'], 1000) || unreadable('bootstrap/me: csrf_token');
    const agent = await agentOf(http, answer);
    const contact = part(agent, 'contact');
    const me = {
      id: idOrNull(agent['id']) ?? unreadable('bootstrap/me: agent.id'),
      name: text(contact['name'] ?? agent['name'], 300),
      role: 'agent', // who may administer the account is not told, and nothing depends on it
      locale: textOrNull(contact['language'], 20),
    } as const;
    return { me, token };
  },
};

/** One author reads the agent out of the page's own answer; the documented one has it for certain. */
async function agentOf(http: Http, answer: Json): Promise<Json> {
  const agent = part(answer, 'agent');
  if (idOrNull(agent['id']) !== null) return agent;
  try {
    return object(await http.get('/api/v2/agents/me'), 'agents/me');
  } catch (error) {
    if (!isRefused(error)) throw error;
    return unreadable('bootstrap/me: agent');
  }
}
