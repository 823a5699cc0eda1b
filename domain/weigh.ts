/**
 * Records above 64 KB are moved to a file by Chromium and become four times slower. The limit leaves room for what the
 * estimate below does not see.
 */
export const RECORD_LIMIT = 60_000;

const WIDE = /[^\u0000-\u00ff]/;

/** Upper estimate of a value's stored size in bytes: text takes one byte a character while all are Latin-1, else two. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return WIDE.test(value) ? value.length * 2 + 8 : value.length + 6;
  if (value === null || typeof value !== 'object') return 10;
  if (ArrayBuffer.isView(value)) return value.byteLength + 24;
  let bytes = 10;
  if (Array.isArray(value)) {
    for (const part of value) bytes += weigh(part) + 1;
    return bytes;
  }
  for (const [key, part] of Object.entries(value)) bytes += key.length + 6 + weigh(part);
  return bytes;
}
