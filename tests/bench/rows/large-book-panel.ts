import { largeBookRow } from '../large-book-row';

/** Everything that the panel shows, the hint and the mandate for the case among it. */
export default largeBookRow('panel context: everything, 5,000 hints', (usual) => `median <= 2 x ${usual}`, {
  name: 'whole',
});
