import { isRefused } from './faults';

/** What was read of a list that comes in pages. */
export interface Rows {
  rows: unknown[];
  /** false when there was more than we would read, or than this agent may see */
  complete: boolean;
}

/** A part of the history that this agent may not see makes the reading incomplete, not impossible. */
export async function allowed(reading: Promise<Rows>): Promise<Rows> {
  try {
    return await reading;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { rows: [], complete: false };
  }
}
