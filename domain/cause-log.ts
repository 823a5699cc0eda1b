// Free of zod. What has become of a cause, as a lead reads it.
import type { Book } from './book';
import type { BothLanguages } from './both-languages';
import { causeOf } from './causes';

type WithCauses = Pick<Book, 'causes' | 'causeChanges'>;

/** What the cause was called before, the newest first, each name once; not what it is called now. */
export function formerNames({ causes, causeChanges }: WithCauses, id: string): BothLanguages[] {
  const said = (name: BothLanguages) => `${name.sv}\n${name.en}`;
  const names = new Map<string, BothLanguages>();
  for (const change of causeChanges.toReversed()) {
    if (change.what === 'renamed' && change.id === id) names.set(said(change.before), change.before);
  }
  const now = causes.find((cause) => cause.id === id);
  if (now !== undefined) names.delete(said(now.name));
  return [...names.values()];
}

/** The ids of causes that have been merged into this one, straight or by way of others: their old tags count as its. */
export function mergedIdsOf(book: WithCauses, id: string): string[] {
  const from = book.causeChanges.flatMap((change) => (change.what === 'merged' ? [change.from] : []));
  return [...new Set(from)].filter((other) => other !== id && causeOf(book, other)?.id === id);
}
