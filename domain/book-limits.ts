// Free of zod. How much a routing book may hold, where more than its schema must know.
import { WINDOW } from './stop-budget';

/** Causes to choose from: no more than this can be told apart, or found with one more key. */
export const MOST_CAUSES = 40;

/** So many changes of causes are remembered. */
export const MOST_CAUSE_CHANGES = 1000;

/** Helpdesk groups of one department, words that groups are known by among them. */
export const MOST_GROUPS = 200;

/** No list of a book is longer than that of its hints. */
export const LONGEST_LIST = 5000;

/** Of a book's file, in characters. 300 departments and 5,000 hints with ten phrases each are 4.3 million. */
export const LONGEST_BOOK = 8_000_000;

/** Of an id that nobody reads: a UUID is 36 long, a department's or a cause's 40. */
export const LONGEST_ID = 80;

/**
 * Whole numbers, the least and the most, wherever they are set: the desk, the settings, a file, a policy. One stop in more
 * transfers than are counted would be none, and not look like it.
 */
export const STOP_BUDGET = { least: 1, most: WINDOW } as const;
export const SILENT_DAYS = { least: 1, most: 90 } as const;
export const RETENTION_DAYS = { least: 1, most: 3650 } as const;
