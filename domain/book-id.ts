import * as z from 'zod/mini';
import { LONGEST_ID } from './book-limits';

/** What a part of the book is called by other parts, as far as its own schema asks for no more. */
export const BookId = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
