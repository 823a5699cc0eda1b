import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import type { HintDeeds } from '@/domain/hint-deeds';
import { inPriority } from '@/domain/hints/hint-draft';
import type { HintLine } from './hint-row';
import type { Drafts } from './use-drafts';

/** The hints as the list shows them: what is new stands first, then by priority; drafts in the place of what they change. */
export function hintLines(
  book: Pick<Book, 'hints' | 'departments'>,
  drafts: Pick<Drafts<Hint>, 'all'>,
  deeds: ReadonlyMap<string, HintDeeds>,
  warnings: ReadonlyMap<string, readonly unknown[]>,
): HintLine[] {
  const departments = new Map(book.departments.map((department) => [department.id, department]));
  const written = new Map(drafts.all.map(({ rule }) => [rule.id, rule]));
  const inBook = new Set(book.hints.map(({ id }) => id));
  const line = (hint: Hint, isNew: boolean): HintLine => ({
    hint,
    department: departments.get(hint.departmentId) ?? null,
    isDraft: written.has(hint.id),
    isNew,
    warnings: warnings.get(hint.id)?.length ?? 0,
    deeds: deeds.get(hint.id) ?? null,
  });
  const fresh = [...written.values()].filter(({ id }) => !inBook.has(id));
  return [
    ...fresh.map((hint) => line(hint, true)),
    ...inPriority(book.hints).map((hint) => line(written.get(hint.id) ?? hint, false)),
  ];
}

/** Those in whose name, department, words or advice every typed word stands. */
export function filteredLines(lines: readonly HintLine[], typed: string): readonly HintLine[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const hay = hayOf(line);
    return words.every((word) => hay.includes(word));
  });
}

/** A hint is replaced, never changed: what is found in it is put together once. */
const hays = new WeakMap<Hint, string>();

function hayOf({ hint, department }: HintLine): string {
  let hay = hays.get(hint);
  if (hay === undefined) {
    const names = department ? [department.name.sv, department.name.en] : [];
    hay = [hint.name, ...names, hint.advice, ...Object.values(hint.when).flat()].join('\n').toLowerCase();
    hays.set(hint, hay);
  }
  return hay;
}
