import type { BootstrapMe } from '../shapes';
import { ApiError, type PageApi } from './api';
import { exchange, type Answered } from './exchange';
import type { PageSettings } from './settings';

/**
 * The page's way to its server. The token that every write needs is asked for once and kept; after a 401 the next write
 * asks for it again.
 *
 * @param transport asked at each request: which interface of the browser carries it
 */
export function fetchApi(window: Window & typeof globalThis, transport: () => PageSettings['transport']): PageApi {
  const go = (method: string, path: string, more?: { body: string; token: string; signal: AbortSignal }) =>
    exchange(window, transport(), { method, path, ...more });
  const read = async <T>(path: string): Promise<T> => {
    const answer = await go('GET', path);
    if (answer.status < 200 || answer.status > 299) throw new ApiError(answer.status, path);
    return parsed(answer) as T;
  };
  let token: Promise<string> | null = null;
  const csrf = () => {
    token ??= read<BootstrapMe>('/api/_/bootstrap/me').then((me) => me.meta.csrf_token);
    // A token that could not be had is no token: the next write tries again.
    token.catch(() => (token = null));
    return token;
  };

  return {
    ticket: (id) => read(`/api/_/tickets/${id}?include=requester,stats,company`),
    conversations: (id) =>
      read(`/api/_/tickets/${id}/conversations?per_page=100&page=1&order_type=asc&include=requester`),
    tickets: (filter) =>
      read(`/api/_/tickets?filter=${encodeURIComponent(filter)}&page=1&per_page=30&include=requester`),
    agentsGroups: () => read('/api/_/bootstrap/agents_groups'),
    fields: () => read('/api/_/ticket_fields'),
    scenarios: () => read('/api/_/scenario_automations'),
    save: async (request, signal) => {
      const answer = await go(request.method, request.path, {
        body: JSON.stringify(request.body),
        token: await csrf().catch(() => ''),
        signal,
      });
      if (answer.status === 401) token = null;
      return { status: answer.status, body: parsed(answer), retryAfter: answer.retryAfter };
    },
  };
}

function parsed({ text }: Answered): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
