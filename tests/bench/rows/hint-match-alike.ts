import { hintRow } from '../hint-row';

/** The same where every word of the book, and of the case, begins with the same letters. */
export default hintRow('hints: a case against 5,000, all words alike', 'alike');
