import type { SaveAnswer } from './api';
import type { Words } from './words';

/**
 * Why a save was not made, as the page says it; null when it was. Field errors (400), `{code, message}` (401, 403, ...)
 * and the wait of a 429 have words of their own.
 */
export function failureOf({ status, body, retryAfter }: SaveAnswer, words: Words): string | null {
  if (status >= 200 && status <= 299) return null;
  if (status === 429) return words.tooMany(retryAfter ?? 60);
  const said = isObject(body) ? body : {};
  const fields = Array.isArray(said['errors']) ? said['errors'].map(fieldError).filter(Boolean) : [];
  if (fields.length > 0) return fields.join(' ');
  const message = said['message'] ?? said['description'];
  return typeof message === 'string' ? `${message} (${status})` : `${words.saveFailed} (${status})`;
}

function fieldError(error: unknown): string {
  if (!isObject(error)) return '';
  return `${String(error['field'])}: ${String(error['message'])}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
