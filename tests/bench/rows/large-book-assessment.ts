import { largeBookRow } from '../large-book-row';

/** The guard's assessment of a planned transfer: the book is not read again while its stamp is the same, nor its index made. */
export default largeBookRow('guard: assessment, 5,000 hints', (usual) => `median <= 5 and median <= 1.3 x ${usual}`, {
  name: 'assess',
  args: [true],
});
