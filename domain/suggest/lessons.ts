// Free of zod. What flags, and what trainers have said of them, teach.
import type { Book } from '../book';
import type { CaseKey } from '../case-key';
import { causeOf } from '../causes';
import type { Flag } from '../flag';
import { fnv1a } from '../fnv1a';
import { DONT_KNOW } from '../flag-order';
import type { Review } from '../review';

/** What is suggested: a case's department, or the cause of a flag to one department. */
export type Subject = { of: 'departments' } | { of: 'causes'; departmentId: string };

/** A flag as a lesson; its text is looked up when it is learned. */
export interface FlagLesson {
  flagId: string;
  caseKey: CaseKey;
  /** whose case it is; null: not known */
  requester: string | null;
  /** the words that were kept with the flag; empty: the case's own are taken */
  words: string;
  /** the department, or the cause */
  label: string;
  at: number;
  /** tells this lesson from others: of the flag and what it teaches, so that it is another one when that has changed */
  mark: number;
}

/** A flag that is younger may still be taken back by who put it, in ms. */
const SETTLED_AFTER = 60_000;

/** A key for a subject that nothing else has. */
export function subjectId(subject: Subject): string {
  return subject.of === 'departments' ? 'departments' : `causes:${subject.departmentId}`;
}

/**
 * What there is to learn about a subject, oldest first. A trainer's latest word goes before the flag's; rejected and undone
 * flags teach nothing; causes count as what they have been merged into. A case teaches each label once.
 */
export function lessonsAbout(
  subject: Subject,
  flags: readonly Flag[],
  reviews: readonly Review[],
  book: Pick<Book, 'departments' | 'causes' | 'causeChanges'>,
  now: number,
): FlagLesson[] {
  const verdicts = latest(reviews);
  const departments = new Set(book.departments.map(({ id }) => id));
  departments.delete(DONT_KNOW);
  const lessons: FlagLesson[] = [];
  const known = new Set<string>();
  for (const flag of [...flags].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const said = flag.undoneAt === null && now - flag.at >= SETTLED_AFTER ? meant(flag, verdicts.get(flag.id)) : null;
    const label = said && labelIn(subject, said, departments, book);
    if (label === null || known.has(`${flag.caseKey} ${label}`)) continue;
    known.add(`${flag.caseKey} ${label}`);
    const { id: flagId, caseKey, requester, words, at } = flag;
    lessons.push({ flagId, caseKey, requester, words, label, at, mark: fnv1a(`${flagId} ${label}`) });
  }
  return lessons;
}

interface Said {
  departmentId: string;
  causeId: string | null;
}

/** What a flag says, after a trainer has looked at it. Null: it was rejected. */
function meant(flag: Flag, review: Review | undefined): Said | null {
  if (review?.verdict === 'reject') return null;
  if (review?.verdict !== 'correct') return flag;
  const departmentId = review.departmentId ?? flag.departmentId;
  return { departmentId, causeId: review.causeId ?? (departmentId === flag.departmentId ? flag.causeId : null) };
}

function labelIn(
  subject: Subject,
  { departmentId, causeId }: Said,
  departments: ReadonlySet<string>,
  book: Pick<Book, 'causes' | 'causeChanges'>,
): string | null {
  if (!departments.has(departmentId)) return null;
  if (subject.of === 'departments') return departmentId;
  const cause = causeId === null || departmentId !== subject.departmentId ? null : causeOf(book, causeId);
  return cause?.departmentId === subject.departmentId ? cause.id : null;
}

function latest(reviews: readonly Review[]): Map<string, Review> {
  const verdicts = new Map<string, Review>();
  for (const review of reviews) {
    const before = verdicts.get(review.flagId);
    if (before === undefined || before.at <= review.at) verdicts.set(review.flagId, review);
  }
  return verdicts;
}
