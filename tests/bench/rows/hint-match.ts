import { hintRow } from '../hint-row';

/** A case's words, read and held against 5,000 hints to 300 departments, against trying every hint. */
export default hintRow('hints: a case against 5,000', 'usual');
