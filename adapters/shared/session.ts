import type { Me } from '@/domain/reading';
import { HelpdeskError } from '../helpdesk';
import { askedFor } from './faults';
import type { Http } from './http';

/** How a helpdesk tells who is signed in. */
export interface SignIn {
  /** The agent, and the token that writes in their name carry. Throws HelpdeskError 'signed-out'. */
  ask(http: Http): Promise<{ me: Me; token: string }>;
  /** what the helpdesk's own page sends along with a write, besides the token */
  headers?: Record<string, string>;
  /** True for the answer to a write whose token is missing or out of date. */
  isBadToken(status: number, body: unknown): boolean;
}

interface Token {
  userId: string;
  value: string;
}

/** Who is signed in, and writes in their name. */
export class Session {
  private token: Token | null = null;

  constructor(
    private readonly http: Http,
    private readonly signIn: SignIn,
  ) {}

  /** Asks anew each time: the agent may have signed out, or somebody else in. */
  async me(): Promise<Me> {
    try {
      const { me, token } = await this.signIn.ask(this.http);
      this.token = { userId: me.id, value: token };
      return me;
    } catch (error) {
      this.token = null;
      throw error;
    }
  }

  /** The id of who is signed in, without asking where it is known. */
  async userId(): Promise<string> {
    return this.token?.userId ?? (await this.me()).id;
  }

  /**
   * One write. A token that has gone out of date is fetched anew once, but only for the same person; the helpdesk that
   * refuses the new one too does not let us write at all: 'forbidden'.
   */
  async write(method: 'POST' | 'PUT' | 'DELETE', path: string, payload: object): Promise<unknown> {
    const asked = askedFor(method, path);
    const token = this.token ?? (await this.fresh(null));
    let { response, body } = await this.attempt(method, path, payload, token);
    if (this.signIn.isBadToken(response.status, body)) {
      ({ response, body } = await this.attempt(method, path, payload, await this.fresh(token.userId)));
      if (this.signIn.isBadToken(response.status, body)) {
        throw new HelpdeskError('forbidden', `${asked}: ${response.status} for a new token`);
      }
    }
    if (!response.ok) throw this.http.faultOf(response, body, asked);
    return body;
  }

  private attempt(method: string, path: string, payload: object, token: Token) {
    const headers = { ...this.signIn.headers, 'content-type': 'application/json', 'x-csrf-token': token.value };
    return this.http.ask(method, path, { headers, body: JSON.stringify(payload) });
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
