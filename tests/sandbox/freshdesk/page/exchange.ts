import type { PageSettings } from './settings';

export interface Exchange {
  method: string;
  path: string;
  body?: string;
  token?: string;
  signal?: AbortSignal;
}

export interface Answered {
  status: number;
  text: string;
  /** Seconds, from the header of a 429; null where there is none. */
  retryAfter: number | null;
}

/**
 * One request. `window.fetch` and `XMLHttpRequest` are looked up at each call, never kept, so that whoever wraps them,
 * before or after this page's start, sees the call. The headers are jQuery's.
 */
export function exchange(
  window: Window & typeof globalThis,
  transport: PageSettings['transport'],
  { method, path, body, token, signal }: Exchange,
): Promise<Answered> {
  const headers: Record<string, string> = {
    Accept: 'application/json, text/javascript, */*; q=0.01',
    'X-Requested-With': 'XMLHttpRequest',
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json; charset=utf-8';
  if (token !== undefined) headers['X-CSRF-Token'] = token;
  if (transport === 'xhr') return byXhr(window, { method, path, headers, body, signal });
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = body;
  if (signal) init.signal = signal;
  return byFetch(window, path, init, transport);
}

async function byFetch(
  window: Window & typeof globalThis,
  path: string,
  init: RequestInit,
  transport: 'fetch' | 'request',
): Promise<Answered> {
  const response =
    transport === 'request'
      ? await window.fetch(new window.Request(new URL(path, window.location.href), init))
      : await window.fetch(path, init);
  const retryAfter = seconds(response.headers.get('retry-after'));
  return { status: response.status, text: await response.text(), retryAfter };
}

interface XhrCall {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  signal: AbortSignal | undefined;
}

function byXhr(
  window: Window & typeof globalThis,
  { method, path, headers, body, signal }: XhrCall,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const xhr = new window.XMLHttpRequest();
    xhr.open(method, path);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onload = () =>
      resolve({
        status: xhr.status,
        text: xhr.responseText,
        retryAfter: seconds(xhr.getResponseHeader('retry-after')),
      });
    xhr.onerror = () => reject(new TypeError('Network request failed'));
    const aborted = () => reject(new DOMException('Aborted', 'AbortError'));
    xhr.onabort = aborted;
    signal?.addEventListener('abort', () => xhr.abort());
    if (signal?.aborted) aborted();
    else xhr.send(body ?? null);
  });
}

function seconds(header: string | null): number | null {
  const value = Number(header ?? '');
  return header !== null && Number.isFinite(value) ? value : null;
}
