import { bookText } from '@/domain/book-text';
import { readBook } from './read-book';

/** The routing book as its file: what readBookText reads, and the same text every time that the book is the same. */
export async function bookFile(): Promise<string> {
  return bookText(await readBook());
}
