// Free of zod.

/** Signs that nobody sees, and after which a text is shown from right to left or in another order than it was written. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Takes signs that turn a text's direction out of all that is in a value, in place: they come along with copied telephone
 * numbers, or let a name look like another. @param value no deeper than a stack, as whatever a schema has made. @returns where
 */
export function takeOutTurns(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = value as Record<PropertyKey, unknown>;
  return Object.keys(parts).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const part = parts[key];
    if (typeof part !== 'string') return takeOutTurns(part, [...path, key]);
    const plain = part.replace(TURNS, '');
    if (plain === part) return [];
    parts[key] = plain;
    return [[...path, key]];
  });
}
