import type { IncomingHttpHeaders } from 'node:http';

/** The value of a cookie; null when the request does not carry it. */
export function cookieValue(headers: IncomingHttpHeaders, name: string): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [found, ...value] = part.trim().split('=');
    if (found === name) return decodeURIComponent(value.join('='));
  }
  return null;
}

/** The value of `Cookie` for a request. */
export function cookiePair(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}`;
}

/** The value of `Set-Cookie` for a session. */
export function setCookie(pair: string): string {
  return `${pair}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}
