// Free of zod.
import { bookWarning, type BookWarning } from './book-fault';

/**
 * Keys of a claim that are not in what was made of it. They are left out rather than refused, so that a file may carry
 * notes of its own; but a lead who wrote `hour` for `hours` must be told.
 * @param made as deep as this is looked into; `most`: so many are told, however many there are
 */
export function ignoredKeys(claim: unknown, made: unknown, most: number): BookWarning[] {
  const found: BookWarning[] = [];
  look(claim, made, [], found, most);
  return found;
}

function look(claim: unknown, made: unknown, path: readonly PropertyKey[], found: BookWarning[], most: number): void {
  if (Array.isArray(claim) && Array.isArray(made)) {
    for (let index = 0; index < claim.length && found.length < most; index += 1)
      look(claim[index], made[index], [...path, index], found, most);
  } else if (isObject(claim) && isObject(made)) {
    for (const key of Object.keys(claim)) {
      if (found.length >= most) return;
      if (Object.hasOwn(made, key)) look(claim[key], made[key], [...path, key], found, most);
      else found.push(bookWarning('unknown', [...path, key], key));
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
