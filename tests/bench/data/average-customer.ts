/** An average customer has 20 interactions. */
export const CASES = 5;
export const MESSAGES = 4;
