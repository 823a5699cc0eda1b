import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBook, MOST_BYTES } from '@/services/fetch-book';
import { cutOff, endless, leadsTo, silent, stalls, startBookHost, status, type BookHost } from '../sandbox/book-host';

let host: BookHost;
// The host's certificate is its own; what a certificate is worth is the browser's to say.
beforeAll(() => void vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0'));
afterAll(() => void vi.unstubAllEnvs());
beforeEach(async () => void (host = await startBookHost()));
afterEach(() => host.close());

const ask = (etag: string | null = null, lastModified: string | null = null, patience?: number) =>
  fetchBook({ address: host.url, etag, lastModified }, patience);

describe('asking an address for its book', () => {
  it('brings the text with what the server calls its version, and asks for that the next time', async () => {
    host.publish('{"å":1}');
    const first = await ask();
    expect(first).toEqual({
      kind: 'text',
      text: '{"å":1}',
      etag: expect.stringMatching(/^"[0-9a-f]{16}"$/) as string,
      lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT',
    });
    if (first.kind !== 'text') return;
    expect(await ask(first.etag, first.lastModified)).toEqual({ kind: 'same' });
    host.publish('{"å":2}');
    expect(await ask(first.etag, first.lastModified)).toMatchObject({ kind: 'text', text: '{"å":2}' });
    expect(host.requests.map(({ status }) => status)).toEqual([200, 304, 200]);
  });

  it('sends a GET with no body, no cookie, no referrer and no sign-in', async () => {
    host.publish('{}');
    await ask();
    await ask('"abc"', 'Mon, 23 Nov 2026 08:00:00 GMT');
    for (const { method, body, headers } of host.requests) {
      expect([method, body]).toEqual(['GET', '']);
      for (const name of ['cookie', 'referer', 'authorization', 'origin']) expect(headers[name], name).toBeUndefined();
    }
    expect(host.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(host.requests[1]?.headers).toMatchObject({
      'if-none-match': '"abc"',
      'if-modified-since': 'Mon, 23 Nov 2026 08:00:00 GMT',
      accept: 'application/json',
    });
  });

  it.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream', 'application/vnd.x+json', ''])(
    'takes what a static host calls %j',
    async (type) => {
      host.publish('{}', { 'Content-Type': type });
      expect(await ask()).toMatchObject({ kind: 'text', text: '{}' });
    },
  );

  it('takes an answer without any name for its version, and has none to ask with then', async () => {
    host.publish('{}', { ETag: '', 'Last-Modified': '' });
    expect(await ask()).toMatchObject({ etag: null, lastModified: null });
    host.publish('{}', { ETag: `"${'x'.repeat(2000)}"` });
    expect(await ask()).toMatchObject({ etag: null });
  });

  it.each([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'broken'],
    [206, 'broken'],
    [304, 'broken'],
  ])('answered with %i has failed: %s', async (code, what) => {
    host.behave(status(code));
    expect(await ask()).toMatchObject({ kind: 'failed', what, status: code });
  });

  it.each([301, 302, 303, 307, 308])(
    'that leads elsewhere by %i is not followed, neither to http nor to itself',
    async (code) => {
      const other = await startBookHost();
      try {
        for (const to of [other.url, `http://127.0.0.1:${other.port}/`, '/other.json']) {
          host.behave(leadsTo(to, code));
          expect(await ask()).toMatchObject({ kind: 'failed', what: 'moved' });
        }
        expect([host.requests.length, other.requests.length]).toEqual([3, 0]);
      } finally {
        await other.close();
      }
    },
  );

  it('that shows a web page or a picture has failed, without having read it', async () => {
    for (const type of ['text/html; charset=utf-8', 'image/png', 'application/javascript']) {
      host.publish('{}', { 'Content-Type': type });
      expect(await ask()).toMatchObject({ kind: 'failed', what: 'type', status: 200 });
    }
  });

  it('keeps to how long the server asks it to wait', async () => {
    host.behave(status(503, { 'Retry-After': '120' }));
    expect(await ask()).toMatchObject({ what: 'busy', retryAfterMs: 120_000 });
    host.behave(status(429, { 'Retry-After': new Date(Date.now() + 3_600_000).toUTCString() }));
    const dated = await ask();
    expect(dated.kind === 'failed' && dated.retryAfterMs).toBeGreaterThan(3_000_000);
    for (const nonsense of ['soon', '-5', 'Mon, 23 Nov 2020 08:00:00 GMT', '']) {
      host.behave(status(503, { 'Retry-After': nonsense }));
      expect(await ask()).toMatchObject({ retryAfterMs: null });
    }
  });

  it('stops reading where no book is that long, whatever the server says of its length', async () => {
    host.behave(endless);
    expect(await ask()).toMatchObject({ kind: 'failed', what: 'long' });
    host.behave((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': String(MOST_BYTES + 1) });
      response.flushHeaders();
    });
    expect(await ask()).toMatchObject({ kind: 'failed', what: 'long' });
  });

  it('gives up on a server that says nothing, or stops in the middle', async () => {
    for (const manner of [silent, stalls]) {
      host.behave(manner);
      expect(await ask(null, null, 300)).toEqual({ kind: 'failed', what: 'slow', status: null, retryAfterMs: null });
    }
  });

  it('with no server there, or one that hangs up, has failed: unreachable', async () => {
    host.behave(cutOff);
    expect(await ask()).toMatchObject({ kind: 'failed', what: 'unreachable' });
    const gone = host.url;
    await host.close();
    expect(await fetchBook({ address: gone, etag: null, lastModified: null })).toMatchObject({ what: 'unreachable' });
    host = await startBookHost();
  });
});
