import { randomBytes } from 'node:crypto';

/** A new secret, as a session's cookie or token. */
export function randomToken(encoding: 'base64' | 'hex' = 'base64'): string {
  return randomBytes(24).toString(encoding);
}
