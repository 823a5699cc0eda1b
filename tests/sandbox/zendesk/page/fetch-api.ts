import { ApiError, type PageApi, type SaveAnswer, type SaveRequest } from './api';
import { convoLogOperation } from './save-body';
import type { Transport } from './settings';

/**
 * The page's way to its server. `window.fetch` and `XMLHttpRequest` are looked up at each call, never kept, so that
 * whoever wraps them, before or after this page's start, sees the call.
 *
 * @param transport asked at each save: which interface carries it
 */
export function fetchApi(window: Window & typeof globalThis, transport: () => Transport): PageApi {
  const read = async <T>(path: string): Promise<T> => {
    const response = await window.fetch(path, { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new ApiError(response.status, path);
    return (await response.json()) as T;
  };
  let token: Promise<string> | null = null;
  const csrf = () => {
    const inPage = window.document.querySelector('meta[name="csrf-token"]')?.getAttribute('content');
    if (inPage) return Promise.resolve(inPage);
    token ??= read<{ user: { authenticity_token?: string } }>('/api/v2/users/me.json').then(
      (answer) => answer.user.authenticity_token ?? '',
    );
    return token;
  };
  const send = async (request: SaveRequest, signal: AbortSignal): Promise<SaveAnswer> => {
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'X-CSRF-Token': await csrf(),
      'X-Requested-With': 'XMLHttpRequest',
    };
    const body = JSON.stringify(request.body);
    if (transport() === 'xhr') return byXhr(window, request, headers, body, signal);
    const init = { method: request.method, headers, body, signal, credentials: 'same-origin' as const };
    const response =
      transport() === 'request'
        ? await window.fetch(new window.Request(new URL(request.path, window.location.href), init))
        : await window.fetch(request.path, init);
    // A token can have been renewed in another tab; the next save asks for it again.
    if (response.status === 403) token = null;
    return { status: response.status, body: parsed(await response.text()) };
  };

  return {
    ticket: (id) =>
      read(
        `/api/v2/tickets/${id}?include=brands,permissions,users,groups,organizations,sharing_agreements,` +
          'incident_counts,tde_workspace,custom_statuses,lookup_relationship_fields,group_slas',
      ),
    conversation: (id) => read(`/api/lotus/tickets/${id}/conversations.json?include=users&sort_order=desc`),
    user: (id) => read(`/api/v2/users/${id}.json`),
    assignableGroups: () => read('/api/lotus/assignables/groups.json'),
    assignableAgents: (groupId) => read(`/api/lotus/assignables/groups/${groupId}/agents.json`),
    macros: () => read('/api/v2/macros/active'),
    macroPreview: (ticketId, macroId) => read(`/api/v2/tickets/${ticketId}/macros/${macroId}/apply`),
    searchTickets: (query) => read(`/api/v2/search.json?query=${encodeURIComponent(query)}&sort_by=updated_at`),
    suspended: () => read('/api/v2/suspended_tickets'),
    convoLog: async (ticketId) => {
      await send(
        { method: 'POST', path: '/api/graphql', body: convoLogOperation(ticketId) },
        new AbortController().signal,
      );
    },
    save: send,
  };
}

function byXhr(
  window: Window & typeof globalThis,
  request: SaveRequest,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<SaveAnswer> {
  return new Promise((resolve, reject) => {
    const xhr = new window.XMLHttpRequest();
    xhr.open(request.method, request.path);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onload = () => resolve({ status: xhr.status, body: parsed(xhr.responseText) });
    xhr.onerror = () => reject(new TypeError('Network request failed'));
    const aborted = () => reject(new DOMException('Aborted', 'AbortError'));
    xhr.onabort = aborted;
    signal.addEventListener('abort', () => xhr.abort());
    if (signal.aborted) aborted();
    else xhr.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
