// Free of zod.
import { bookWarning, type BookWarning } from './book-fault';

/**
 * Keys of a claim that are not in what was made of it. They are left out rather than refused, so that a file may carry
 * notes of its own; but a lead who wrote `hour` for `hours` must be told. @param made as deep as this is looked into
 */
export function ignoredKeys(claim: unknown, made: unknown, path: readonly PropertyKey[] = []): BookWarning[] {
  if (Array.isArray(claim) && Array.isArray(made))
    return claim.flatMap((one, index) => ignoredKeys(one, made[index], [...path, index]));
  if (!isObject(claim) || !isObject(made)) return [];
  return Object.keys(claim).flatMap((key) =>
    Object.hasOwn(made, key)
      ? ignoredKeys(claim[key], made[key], [...path, key])
      : [bookWarning('unknown', [...path, key], key)],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
