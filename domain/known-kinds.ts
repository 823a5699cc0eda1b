// Free of zod.
import { channelOf } from './channel';
import type { KindList } from './condition-lists';
import { languageCode } from './language-code';
import { foldedValue } from './matter';

/**
 * Whether a value of a list can be one, whatever the helpdesks here have had: a language by its code, a channel of a kind
 * that is known. Null for the other lists: of these only the helpdesks can tell.
 */
export function isKnownKind(list: KindList, value: string): boolean | null {
  const folded = foldedValue(value);
  if (list === 'languages') return languageCode(folded) === folded;
  if (list === 'channels') return folded === 'other' || channelOf(folded) !== 'other';
  return null;
}
