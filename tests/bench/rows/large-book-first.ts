import { largeBookRow } from '../large-book-row';

/** The first assessment after the browser has started the background anew: the book is read, and every hint tried once. */
export default largeBookRow(
  'guard: first assessment of a background, 5,000 hints',
  () => 'median <= 150',
  { name: 'assessFirst' },
  { quick: 20, usual: 60, full: 200 },
);
