// Free of zod. In which order a book's lists stand.
import type { Book } from './book';
import type { Duty } from './duty';

/**
 * Lists whose order decides something, or was somebody's choice (departments, causes, reasons, hints, mandates and what is
 * in them), stay as the lead has them.
 * The others always stand in the same one, so that two files of one book are alike: absences and managers by day,
 * holidays and rules by the alphabet and once.
 */
export function inOrder({ demoted = [], ...book }: Book): Book {
  return {
    ...book,
    absences: by(book.absences, ({ from, until, who, id }) => [from, until, who.name, id]),
    duties: by(book.duties, (duty) => [duty.departmentId ?? '', firstDay(duty), duty.manager.name, duty.id]),
    holidays: sorted(book.holidays),
    causeChanges: [...book.causeChanges].sort((one, other) => one.at - other.at),
    ...(demoted.length === 0 ? {} : { demoted: sorted(demoted) }),
  };
}

/** Weekdays before days, as numbers stand before years. */
function firstDay({ on }: Duty): string {
  return 'weekdays' in on ? [...on.weekdays].sort().join('') : `~${on.from}${on.until}`;
}

/** Not by a language's alphabet: the same on every machine. */
function sorted<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].sort();
}

function by<One>(list: readonly One[], key: (one: One) => readonly string[]): One[] {
  return list
    .map((one) => ({ one, key: key(one).join('\n') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}
