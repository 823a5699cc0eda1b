import {
  ENOUGH,
  isDue,
  learnAll,
  learnMore,
  learnWhole,
  type Learner,
  type ReadLesson,
} from '@/domain/suggest/learner';
import { subjectId, type FlagLesson, type Subject } from '@/domain/suggest/lessons';
import { inSlices } from '@/utils/in-slices';
import { keepModel, readModel, sameEpoch } from './keep-model';
import { readLessons, withSigns } from './read-lessons';

/** So long what has been learned is suggested from before it is asked what has come since, in ms. */
const FRESH_FOR = 5 * 60_000;

interface Known {
  learner: Learner | null;
  epoch: string;
  askedAt: number;
}

/** What this page knows, by subject: never more than the store can tell anew. */
const known = new Map<string, Promise<Known>>();

/**
 * What flags and reviews have taught about a subject, with all that has come until a few minutes ago; null: too little.
 * The first call of a page may take seconds, in slices between which the page lives. @param now ms since 1970
 */
export async function learnedModel(subject: Subject, now: number): Promise<Learner | null> {
  const id = subjectId(subject);
  for (;;) {
    const begun = known.get(id);
    const before = await begun?.catch(() => undefined);
    // After an erasure nothing that was learned before counts: not for a minute, and not in another window either.
    const isValid = before !== undefined && (await sameEpoch(before.epoch));
    if (isValid && now - before.askedAt < FRESH_FOR) return before.learner;
    if (known.get(id) !== begun) continue; // somebody else has begun meanwhile
    const next = learn(subject, isValid ? before.learner : null, now);
    known.set(id, next);
    next.catch(() => known.get(id) === next && known.delete(id));
    return (await next).learner;
  }
}

/** Forgets what this page has in memory: for tests, which go from one database to another. */
export function forgetModels(): void {
  known.clear();
}

async function learn(subject: Subject, mine: Learner | null, now: number): Promise<Known> {
  const stored = await readModel(subjectId(subject));
  const lessons = await readLessons(subject, now);
  // The page's own is never older than what it wrote; another window's may know more, which its next start shows.
  const { learner, hasLearned } = await caughtUp(mine ?? stored.learner, lessons);
  if (hasLearned && learner !== null) keepModel(subjectId(subject), learner, stored.epoch);
  return { learner, epoch: stored.epoch, askedAt: now };
}

async function caughtUp(
  learner: Learner | null,
  lessons: readonly FlagLesson[],
): Promise<{ learner: Learner | null; hasLearned: boolean }> {
  if (learner === null) return { learner: await inSlices(learnAll(await withSigns(lessons))), hasLearned: true };
  const since = lessonsSince(learner, lessons);
  // Something that was learned is gone: an undone flag, a trainer's other verdict, an erased customer, another book. How
  // often suggestions were right has been counted, and is not counted again: that took three times as long as learning.
  if (since === null) {
    const all = lessons.length < ENOUGH ? null : await withSigns(lessons);
    return { learner: all && (await inSlices(learnWhole(all, learner.tallies))), hasLearned: true };
  }
  const more: ReadLesson[] = await withSigns(since);
  if (more.length === 0) return { learner, hasLearned: false };
  await inSlices(learnMore(learner, more));
  if (!isDue(learner, learner.marks.length)) return { learner, hasLearned: true };
  const learned = new Set(learner.marks);
  const all = await withSigns(lessons.filter(({ mark }) => learned.has(mark)));
  return { learner: await inSlices(learnWhole(all, learner.tallies)), hasLearned: true };
}

/** Those that have not been learned yet. Null: some of what was learned is not among them any more. */
function lessonsSince({ marks }: Learner, lessons: readonly FlagLesson[]): FlagLesson[] | null {
  const now = new Set(lessons.map(({ mark }) => mark));
  if (marks.some((mark) => !now.has(mark))) return null;
  const learned = new Set(marks);
  return lessons.filter(({ mark }) => !learned.has(mark));
}
