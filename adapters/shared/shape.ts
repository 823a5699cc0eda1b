import { HelpdeskError } from '../helpdesk';

/** An answer's object whose fields have not been looked at yet. */
export type Json = Record<string, unknown>;

/*
 * Readers for answers of which nothing is certain. Each takes the path of what it reads, for the health report, and
 * throws HelpdeskError 'unreadable' with it. No values in the message: they are ticket content.
 */

export function unreadable(path: string): never {
  throw new HelpdeskError('unreadable', path);
}

export function object(value: unknown, path: string): Json {
  return isObject(value) ? value : unreadable(path);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown, path: string): unknown[] {
  return Array.isArray(value) ? value : unreadable(path);
}

/** Ids come as numbers and as strings; none is null, empty, or left out. */
export function idOrNull(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 64 ? value : null;
}

export function id(value: unknown, path: string): string {
  return idOrNull(value) ?? unreadable(path);
}

/** The text, cut to `max` characters; '' for anything else. */
export function text(value: unknown, max: number): string {
  return typeof value === 'string' ? value.slice(0, max) : '';
}

export function textOrNull(value: unknown, max: number): string | null {
  return text(value, max) || null;
}

export function texts(value: unknown, max: number): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map((one) => one.slice(0, max)) : [];
}

/** An ISO time as ms since 1970. */
export function time(value: unknown, path: string): number {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return at >= 0 ? at : unreadable(path);
}

/** Part of an object that may be left out. */
export function part(value: unknown, key: string): Json {
  const found = isObject(value) ? value[key] : null;
  return isObject(found) ? found : {};
}
