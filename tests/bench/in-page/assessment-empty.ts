import { openBucket } from './own-bucket'; // first: the store looks up where it is when it is made

/** In a store of its own, in which nothing is. */
export * from './assessment';
export { openBucket };
