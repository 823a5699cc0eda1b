// Free of zod.

/** No more than this can be told apart, or found with one more key. */
export const MOST_CAUSES = 40;
