import type { LockedBy } from '@/domain/book-lock';

/** The routing book is decided elsewhere: nothing was changed. */
export class BookLocked extends Error {
  constructor(readonly by: LockedBy) {
    super(`the routing book is decided elsewhere: ${by}`);
    this.name = 'BookLocked';
  }
}
