import type { CaseRecord } from '@/domain/case';
import { caseText } from '@/domain/suggest/case-text';
import type { ReadLesson } from '@/domain/suggest/learner';
import { lessonsAbout, type FlagLesson, type Subject } from '@/domain/suggest/lessons';
import { signsOf } from '@/domain/suggest/signs';
import { db } from './db/database';
import { BOOK_TABLES, readBook } from './read-book';

/** Cases are up to 64 KB each: so many are read at once, and let go when their signs are known. */
const AT_ONCE = 50;

/** What there is to learn about a subject by now, oldest first, without its texts. @param now ms since 1970 */
export async function readLessons(subject: Subject, now: number): Promise<FlagLesson[]> {
  return db.transaction('r', [db.flags, db.reviews, ...BOOK_TABLES], async () => {
    const [flags, reviews, book] = await Promise.all([db.flags.toArray(), db.reviews.toArray(), readBook()]);
    return lessonsAbout(subject, flags, reviews, book, now);
  });
}

/** Calls back with the text of each lesson: the flag's own words, or else the case's. Those without any are left out. */
export async function eachText(
  lessons: readonly FlagLesson[],
  take: (lesson: FlagLesson, text: string, record: CaseRecord | undefined) => void,
): Promise<void> {
  for (let start = 0; start < lessons.length; start += AT_ONCE) {
    const some = lessons.slice(start, start + AT_ONCE);
    const records = await db.cases.bulkGet(some.map(({ caseKey }) => caseKey));
    some.forEach((lesson, index) => {
      const record = records[index];
      const text = lesson.words !== '' ? lesson.words : record === undefined ? '' : caseText(record);
      if (text !== '') take(lesson, text, record);
    });
  }
}

/** The signs of each lesson's text. Those without any are left out: there is nothing to learn from them (yet). */
export async function withSigns(lessons: readonly FlagLesson[]): Promise<ReadLesson[]> {
  const read: ReadLesson[] = [];
  await eachText(lessons, ({ label, mark }, text) => {
    const signs = signsOf(text);
    if (signs.keys.length > 0) read.push({ label, mark, signs });
  });
  return read;
}
