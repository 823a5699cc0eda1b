import type { Me } from '@/domain/reading';
import { HelpdeskError } from '../helpdesk';
import { Budget } from './budget';
import { askedFor, faultOf, isBadToken } from './faults';
import type { Http } from './http';
import { idOrNull, object, text, textOrNull } from './shape';

interface Token {
  userId: string;
  value: string;
}

/** Who is signed in, and writes in their name. */
export class Session {
  private token: Token | null = null;
  private readonly budget = new Budget();

  constructor(private readonly http: Http) {}

  /** Asks anew each time: the agent may have signed out, or somebody else in. */
  async me(): Promise<Me> {
    const user = object((await this.http.get('/api/v2/users/me'))['user'], 'users/me: user');
    const userId = idOrNull(user['id']);
    const role = user['role'];
    // A signed-out session answers 200 with an anonymous end user.
    if (userId === null || (role !== 'agent' && role !== 'admin')) {
      this.token = null;
      throw new HelpdeskError('signed-out', 'users/me: no agent');
    }
    this.token = { userId, value: text(user['authenticity_token'], 1000) };
    return { id: userId, name: text(user['name'], 300), role, locale: textOrNull(user['locale'], 20) };
  }

  /** One write. A token that has gone out of date is fetched anew once, but only for the same person. */
  async write(method: 'POST' | 'PUT' | 'DELETE', path: string, payload: object): Promise<unknown> {
    const asked = askedFor(method, path);
    this.budget.check(path, asked);
    const token = this.token ?? (await this.fresh(null));
    let answer = await this.attempt(method, path, payload, token);
    if (isBadToken(answer.response.status, answer.body)) {
      answer = await this.attempt(method, path, payload, await this.fresh(token.userId));
    }
    if (!answer.response.ok) throw faultOf(answer.response, answer.body, asked);
    return answer.body;
  }

  private async attempt(method: string, path: string, payload: object, token: Token) {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': token.value };
    const answer = await this.http.ask(method, path, { headers, body: JSON.stringify(payload) });
    this.budget.note(path, answer.response.headers);
    return answer;
  }

  private async fresh(userId: string | null): Promise<Token> {
    await this.me();
    const token = this.token;
    if (!token || (userId !== null && token.userId !== userId)) {
      throw new HelpdeskError('signed-out', 'another agent has signed in');
    }
    return token;
  }
}
