import type { BookSource } from '@/domain/book-source';
import { LONGEST_BOOK } from '@/domain/book-limits';
import type { Fetched, SourceFailure } from '@/domain/source-failure';

/** A book of as many bytes has at most as many characters. Counted as it streams in, unpacked: no server fills the memory. */
export const MOST_BYTES = LONGEST_BOOK;
/** All of it must be here by then, in ms. A background that waits longer for an answer is stopped by Chrome. */
const PATIENCE = 25_000;

/** What servers call JSON, or call what they do not know. */
const TYPES = /^(application|text)\/([\w.-]+\+)?json\b|^text\/plain\b|^(application|binary)\/octet-stream\b/;

/**
 * Asks an address for its routing book: the only request that Stafett itself ever makes. A GET without cookies, sign-in
 * or referrer, and with nothing in it but what the server said of its own last answer.
 *
 * It follows no redirect. To follow one is to send a request to wherever an answer says, and a script is not told where
 * that was until it has been sent; a promise to ask one address only can be kept by not following any.
 *
 * Call it with the browser's leave for that host (book-address.ts): without, the browser would ask the server first.
 */
export async function fetchBook(
  { address, etag, lastModified }: Pick<BookSource, 'address' | 'etag' | 'lastModified'>,
  patience = PATIENCE,
): Promise<Fetched> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), patience);
  try {
    const response = await fetch(address, {
      method: 'GET',
      headers: {
        Accept: 'application/json',
        ...(etag === null ? {} : { 'If-None-Match': etag }),
        ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      // The server's word counts, not a copy in this browser's cache.
      cache: 'no-store',
      signal: end.signal,
    });
    if (response.status === 304 && (etag !== null || lastModified !== null)) return { kind: 'same' };
    const what = refusal(response);
    if (what !== null) {
      end.abort();
      return failed(what, response);
    }
    const text = await textOf(response);
    if (text === null) {
      end.abort();
      return failed('long', response);
    }
    return {
      kind: 'text',
      text,
      etag: said(response, 'ETag', 1000),
      lastModified: said(response, 'Last-Modified', 100),
    };
  } catch {
    const what = end.signal.aborted ? 'slow' : 'unreachable';
    return { kind: 'failed', what, status: null, retryAfterMs: null };
  } finally {
    clearTimeout(timer);
  }
}

/** A validator that is too long to be one is as if it had not been said: the whole book is sent each time. */
function said({ headers }: Response, name: string, most: number): string | null {
  const value = headers.get(name) ?? '';
  return value === '' || value.length > most ? null : value;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Null: it is an answer with a book, as far as can be told without reading it. */
function refusal({ type, status, headers }: Response): SourceFailure | null {
  if (type === 'opaqueredirect' || REDIRECTS.has(status)) return 'moved';
  if (status === 401 || status === 403 || status === 407) return 'denied';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status === 503) return 'busy';
  if (status !== 200) return 'broken';
  const named = headers.get('Content-Type');
  if (named !== null && !TYPES.test(named.trim().toLowerCase())) return 'type';
  return Number(headers.get('Content-Length') ?? 0) > MOST_BYTES ? 'long' : null;
}

function failed(what: SourceFailure, { status, headers }: Response): Fetched {
  return { kind: 'failed', what, status: status || null, retryAfterMs: retryAfter(headers.get('Retry-After')) };
}

/** Seconds, or a date, as a server writes it. */
function retryAfter(said: string | null): number | null {
  if (said === null) return null;
  const ms = /^\d{1,9}$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** The body as UTF-8 (what is none becomes U+FFFD, and is no JSON or a name to be seen). Null: it is too long. */
async function textOf({ body }: Response): Promise<string | null> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(value, { stream: true });
  }
}
